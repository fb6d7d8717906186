/** Says when the server is away. */

/** A line across the page while the connection is lost; `lostAt` is real ms. */
export function Notice({ lostAt }: { readonly lostAt: number | undefined }) {
  return (
    <div class="notice-place" role="status">
      {lostAt !== undefined && (
        <p class="notice">
          No connection to Relance since {new Date(lostAt).toLocaleTimeString('en-GB')}. What you see is from then; the page asks again
          every second. If it was stopped, start it again with <code>npm start</code>.
        </p>
      )}
    </div>
  );
}
