/** Where the input comes from: what is real, what is derived. */
import type { InputReport } from '../../../../runtime/report/types.ts';
import { count } from '../../format.ts';
import { Section } from '../../parts/section.tsx';

/** Each kind of input with its origin; how far it is fed stands in the head of the page. */
export function InputCard({ input }: { readonly input: InputReport }) {
  return (
    <Section title="Input" class="input">
      <dl class="input-parts">
        {input.parts.map((part) => (
          <div key={part.name} class="input-part">
            <dt>
              <span class="input-name">{part.name}</span>
              {part.count !== undefined && <span class="input-count">{count(part.count)}</span>}
              <span class="badge" data-origin={part.origin}>
                {part.origin}
              </span>
            </dt>
            <dd>{part.note}</dd>
          </div>
        ))}
      </dl>
      {input.source !== undefined && <p class="input-source">{input.source}</p>}
    </Section>
  );
}
