import { formatTime, type Cosignature, type Report, type WitnessKey } from '@sandoq/protocol';
import { CHAIN_TEXTS, OUTSIDE_WORDS, fill, type Language } from '../messages/index.ts';
import type { Section } from '../report-text.ts';
import { notLookedUp, type AnchorFate } from './anchor-fate.ts';

/** What was heard from outside the record. */
export type Outside = {
  readonly anchors: readonly AnchorFate[];
  /** The witnesses the reader trusts. */
  readonly witnesses: readonly WitnessKey[];
  readonly cosignatures: readonly Cosignature[];
};

/** Where nobody outside was asked: of the record's anchors it is said that they were not looked up. */
export const nobodyAsked = ({ anchors }: Report): Outside => ({
  anchors: anchors.map(notLookedUp),
  witnesses: [],
  cosignatures: [],
});

function anchorLine(fate: AnchorFate, language: Language): string {
  const { reason, time, ...params } = fate;
  if (time !== undefined) return fill(OUTSIDE_WORDS.onChain, language, { ...params, time });
  if (reason === undefined) return fill(OUTSIDE_WORDS.notLookedUp, language, params);
  return fill(OUTSIDE_WORDS.notOnChain, language, { ...params, reason: CHAIN_TEXTS[reason][language] });
}

/** The report's part about witnesses and chains; without lines when there is nothing to say. */
export function outsideSection(outside: Outside, language: Language): Section {
  const { anchors, witnesses, cosignatures } = outside;
  const lines = witnesses.map((witness) => {
    const { name } = witness;
    const found = cosignatures.find(({ key }) => key === witness);
    return found === undefined
      ? fill(OUTSIDE_WORDS.notCosigned, language, { name })
      : fill(OUTSIDE_WORDS.cosigned, language, { name, time: formatTime(found.time) });
  });
  return {
    heading: fill(OUTSIDE_WORDS.heading, language),
    lines: [...lines, ...anchors.map((fate) => anchorLine(fate, language))],
  };
}

/** Says whether nothing that was asked outside speaks against the record. */
export const outsideHolds = ({ anchors, witnesses, cosignatures }: Outside): boolean =>
  anchors.every(({ reason }) => reason === undefined) && cosignatures.length === witnesses.length;

/** The same as plain JSON. */
export const outsideFacts = ({ anchors, witnesses, cosignatures }: Outside) => ({
  anchors,
  cosignatures: witnesses.map((witness) => {
    const time = cosignatures.find(({ key }) => key === witness)?.time;
    return { name: witness.name, time: time === undefined ? null : formatTime(time) };
  }),
});
