import { useEffect } from 'react';
import { PublicPage } from '../public/public-page.tsx';
import { Button } from '../ui/index.ts';
import { guideMessages } from './messages.ts';
import { GuidePartView } from './part.tsx';

/** The guide: for voters, organisers and observers, and the common questions. */
export function Area() {
  const guide = guideMessages.useMessages();
  // The headings are here only now: an address such as /guide#receipt has to be followed once more.
  useEffect(() => {
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <PublicPage title={guide.title} width="wide">
      <div className="grid items-start gap-x-12 lg:grid-cols-[16rem_1fr]">
        <nav
          aria-label={guide.contents}
          className="no-print rounded-box border border-hairline bg-card p-4 lg:sticky lg:top-4"
        >
          <h2 className="text-base">{guide.contents}</h2>
          <ul className="mt-2 space-y-2">
            {guide.parts.map((part) => (
              <li key={part.id}>
                <a href={`#${part.id}`} className="font-semibold">
                  {part.title}
                </a>
                <ul className="ps-4">
                  {part.sections?.map((section) => (
                    <li key={section.id}>
                      <a href={`#${section.id}`} className="inline-block py-1 leading-6">
                        {section.title}
                      </a>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </nav>
        <div className="max-w-3xl">
          <p className="mt-4 text-lg lg:mt-0">{guide.lead}</p>
          {guide.parts.map((part) => (
            <GuidePartView key={part.id} part={part} />
          ))}
          <p className="no-print mt-8">
            <Button kind="secondary" onClick={() => print()}>
              {guide.print}
            </Button>
          </p>
        </div>
      </div>
    </PublicPage>
  );
}
