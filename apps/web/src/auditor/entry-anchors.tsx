import { useAsk } from '../app/api.ts';
import { AnchorItem } from './anchor-item.tsx';
import type { Anchor } from './anchor-item.tsx';

interface EntryAnchorsProps {
  readonly election: string;
  readonly title: string;
  /** Which of the record's anchors, the newest first, are shown. */
  readonly choose: (anchors: readonly Anchor[]) => readonly Anchor[];
}

/** The transactions on public chains that an entry has to do with; nothing where there are none. */
export function EntryAnchors({ election, title, choose }: EntryAnchorsProps) {
  const asked = useAsk('listAnchors', { params: { election } });
  const anchors = choose(asked.data?.items ?? []);
  if (anchors.length === 0) return null;
  return (
    <section className="my-4">
      <h2 className="text-base">{title}</h2>
      <ul>
        {anchors.map((anchor) => (
          <AnchorItem key={`${anchor.network} ${anchor.transaction}`} anchor={anchor} />
        ))}
      </ul>
    </section>
  );
}
