import { useFormats } from '../app/formats.ts';
import type { GuidePart, GuideSection } from './guide-text.ts';

/** What the guide says to one kind of visitor. */
export function GuidePartView({ part }: { readonly part: GuidePart }) {
  return (
    <section className="mt-8 border-t-2 border-ink pt-4">
      <h2 id={part.id} className="text-2xl">
        {part.title}
      </h2>
      {part.sections?.map((section) => (
        <Section key={section.id} section={section} />
      ))}
      {part.questions?.map(({ q, a }) => (
        <div key={q} className="mt-5 break-inside-avoid">
          <h3 className="font-bold">{q}</h3>
          <p>{a}</p>
        </div>
      ))}
    </section>
  );
}

function Section({ section }: { readonly section: GuideSection }) {
  const { digits } = useFormats();
  return (
    <section className="mt-6">
      <h3 id={section.id} className="text-lg font-bold">
        {section.title}
      </h3>
      {section.paragraphs?.map((paragraph) => (
        <p key={paragraph} className="mt-2">
          {paragraph}
        </p>
      ))}
      {section.terms && (
        <dl className="mt-3 space-y-3">
          {section.terms.map(({ term, text }) => (
            <div key={term} className="border-s-4 border-turquoise ps-3">
              <dt className="font-bold">{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {section.steps && (
        <ol className="mt-3 space-y-3">
          {section.steps.map((step, i) => (
            <li key={step} className="flex gap-3">
              <span
                aria-hidden="true"
                className="mt-0.5 inline-flex size-8 shrink-0 items-center justify-center rounded-full border-2 border-primary font-bold text-primary"
              >
                {digits(i + 1)}
              </span>
              <span>{step}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
