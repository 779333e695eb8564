/** One part of the guide that has a heading of its own: steps to follow, paragraphs to read, or words explained. */
export interface GuideSection {
  readonly id: string;
  readonly title: string;
  readonly steps?: readonly string[];
  readonly paragraphs?: readonly string[];
  /** Words with what they mean, after the paragraphs. */
  readonly terms?: readonly { readonly term: string; readonly text: string }[];
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
