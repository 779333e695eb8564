import type { Guide } from '../../guide/guide-text.ts';

export const guide: Guide = {
  title: 'Guide',
  lead: 'How to vote, hold and verify an election, in short. The Persian guide says more.',
  contents: 'In this guide',
  print: 'Print the guide',
  backToTop: 'Back to top',
  parts: [
    {
      id: 'voters',
      title: 'For voters',
      sections: [
        {
          id: 'vote',
          title: 'Voting step by step',
          steps: [
            'Open the link in the text message sent to you. It is yours alone; do not pass it on.',
            'Press “Enter” and give your licence number and national ID, then the number in the picture, or listen to it.',
            'Enter the code sent to your mobile.',
            'Choose your candidates for each office. You can go back and change them until you confirm.',
            'Read your choices on the review page, then text the red code from your own phone, or type the code sent to you.',
            'Keep or print your receipt.',
          ],
        },
        {
          id: 'receipt',
          title: 'What the receipt proves',
          paragraphs: [
            'It proves that your encrypted ballot is in the public record: search for its tracker there, or scan its QR code.',
            'It does not show for whom you voted, so nobody can learn or buy your vote with it.',
          ],
        },
      ],
    },
    {
      id: 'organizers',
      title: 'For organisers',
      sections: [
        {
          id: 'prepare',
          title: 'From draft to result',
          steps: [
            'Fill in the workbook and send it; all faults are listed at once.',
            'Seal the election. From then on candidates, rules and roll are fixed.',
            'Send the invitations and look after those that did not arrive.',
            'The poll opens and closes by itself at its times; turnout is live, results are not.',
            'Count, read the result, publish. Ties are drawn by a lot that anyone can recompute.',
          ],
        },
      ],
    },
    {
      id: 'observers',
      title: 'For observers',
      sections: [
        {
          id: 'verify',
          title: 'Verifying an election',
          steps: [
            'Download the record (a zip file) from the result page.',
            'Download the verifier, a single file; it works with the internet switched off.',
            'Drop the record into it. It recomputes signatures, proofs, sums and the result.',
            'If anything is wrong, it names the entry and the reason.',
          ],
        },
        {
          id: 'single-trustee',
          title: 'What “single trustee” means',
          paragraphs: [
            'The secret half of the election’s key is held by this system alone. For the secrecy of votes you must trust whoever runs it; the result can be verified by anyone all the same.',
          ],
        },
      ],
    },
    {
      id: 'faq',
      title: 'Common questions',
      questions: [
        {
          q: 'I got no invitation.',
          a: 'Look among blocked messages, then call the election’s support phone.',
        },
        { q: 'Can I change my vote?', a: 'As often as you like before confirming it, never after.' },
        {
          q: 'May I leave an office blank?',
          a: 'Yes, where the election accepts blank ballots. It counts as turnout.',
        },
        {
          q: 'I cannot find my ballot in the record.',
          a: 'Copy the tracker exactly and check that it is the right election. If it is still missing, keep your receipt and tell the organiser and observers.',
        },
      ],
    },
  ],
};
