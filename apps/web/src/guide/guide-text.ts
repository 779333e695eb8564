/** One part of the guide that has a heading of its own: steps to follow, or paragraphs to read. */
export interface GuideSection {
  readonly id: string;
  readonly title: string;
  readonly steps?: readonly string[];
  readonly paragraphs?: readonly string[];
}

/** What the guide says to one kind of visitor. */
export interface GuidePart {
  readonly id: string;
  readonly title: string;
  readonly sections?: readonly GuideSection[];
  readonly questions?: readonly { readonly q: string; readonly a: string }[];
}

/** The whole guide in one language. */
export interface Guide {
  readonly title: string;
  readonly lead: string;
  readonly contents: string;
  readonly print: string;
  readonly backToTop: string;
  readonly parts: readonly GuidePart[];
}
