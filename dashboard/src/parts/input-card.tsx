/** What is being fed, how far, and what of it is real. */
import type { InputReport } from '../../../runtime/report/types.ts';
import { count } from '../format.ts';

/** The card below the campaigns. */
export function InputCard({ input }: { readonly input: InputReport }) {
  return (
    <section class="input" aria-labelledby="input-title">
      <h2 id="input-title" class="pane-title">
        Input
      </h2>
      <div class="input-card">
        <div class="input-progress">
          <progress aria-labelledby="input-fed" value={input.fed} max={Math.max(input.total, 1)} />
          <p id="input-fed">
            {input.fed >= input.total ? 'All ' : `${count(input.fed)} of `}
            {count(input.total)} events fed
          </p>
        </div>
        <ul class="input-parts">
          {input.parts.map((part) => (
            <li key={part.name}>
              {part.count !== undefined && `${count(part.count)} `}
              {part.name}{' '}
              <span class="badge" data-origin={part.origin}>
                {part.origin}
              </span>
            </li>
          ))}
        </ul>
        <details class="input-about">
          <summary>Where it comes from</summary>
          <dl>
            {input.parts.map((part) => (
              <div key={part.name}>
                <dt>{part.name}</dt>
                <dd>{part.note}</dd>
              </div>
            ))}
          </dl>
          {input.source !== undefined && <p>{input.source}</p>}
        </details>
      </div>
    </section>
  );
}
