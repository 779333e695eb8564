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
          id: 'other-ballots',
          title: 'Ranking, scoring, writing',
          paragraphs: [
            'Ranking: press the button below the candidate you think best, who becomes preference 1, then the second and the third. Change the order with “Up” and “Down”, and take somebody out with “Remove”. You need not rank all; those without a rank come after all who have one.',
            'Scores: press a number for each candidate. “No score” is 0. Several candidates may have the same score.',
            'Cumulative votes: you have several votes and may give all to one candidate, or spread them with + and −. Below you see how many are left.',
            'For, against, abstain: choose one. An abstention is a vote that is counted; a blank vote means that you chose none of them.',
            'Writing: what you write is published without your name; write nothing by which you can be known. If the text is too long, you are told before it is encrypted.',
            'Rankings, scores and texts cannot be added up unopened. So several trustees, one after another, encrypt them anew, mix their order and prove that they did it right; then they are opened one by one, and nobody can tell whose they are. The result page shows the count step by step.',
            'Take care: a full order among many candidates can be so rare that somebody who knows it beforehand recognises it in the result. Nobody may ask you to vote in an order of theirs.',
          ],
        },
        {
          id: 'shares',
          title: 'Voting with shares: why is my vote several ballots?',
          paragraphs: [
            'In companies and cooperatives everybody’s vote counts as often as they have shares. Once signed in you see how many you have; if the number is wrong, call support before you vote.',
            'You choose as always and confirm once. In cumulative voting each mark counts as often as you have shares: with 37 shares a mark is 37 votes.',
            'Your vote is recorded in several encrypted ballots. 37 shares are four ballots of 20, 10, 5 and 2, with the same choices. Why? The list of voters’ credentials in the public record gives the shares of each ballot. Were there a ballot of 37, whoever knows who has 37 shares would recognise it. Ballots of 1, 2, 5, 10, 20, 50, 100 shares and so on are held by more people.',
            'Your receipt shows all ballots, each with its tracker. Keep it to yourself: the public record does not show which ballots are one voter’s, but the receipt does.',
            'If you test your ballots, all are opened and spoiled together; comparing one on the second device is enough. If you vote again, all former ballots are replaced together.',
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
        {
          id: 'audit',
          title: 'Testing a ballot: did my device encrypt what I wanted?',
          paragraphs: [
            'Your vote is encrypted on your own device, and nothing can be read from the encrypted vote. So how do you know that an infected phone or a forged page did not encrypt another name? Test the ballot. It is up to you and takes a few minutes.',
            'The point is that the device encrypts the vote and shows its tracker before it knows whether you are going to cast it or to test it. A device that lies now and then is caught by tests, and the sooner the more voters test.',
          ],
          steps: [
            'Choose, and go on until the page that shows the code for casting. Any choices are good for a test; they need not be your vote, as everybody can see a tested ballot (without your name).',
            'On that page press “Do you want to be sure that your device encrypted the right thing?” and then “Test this ballot”. Do not send the code yet.',
            'Read the QR code with another phone or computer, or type the short address below it there. Both devices must show the same tracker.',
            'Press “Open and spoil this ballot” on the first device. The second device encrypts the ballot anew and shows what was in it.',
            'Compare: the same code and the same choices. If they differ, do not vote with that device, and call support.',
            'The tested ballot is spoiled. Press “Fresh ballot, and go on voting”, change your choices if you like, and cast your vote. You may test as often as you want (up to twenty ballots).',
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
            'Fill in the workbook and send it; all faults are listed at once. Where votes go by shares, fill in the roll’s column “Shares”; an empty cell means one share.',
            'Review the draft. In a draft only the roll and the registrar’s keys can be imported anew; if anything else is wrong, correct the file and create another draft. A draft that is not sealed is never held.',
            'Seal the election. From then on candidates, rules and roll are fixed.',
            'Check every mobile number before you seal: afterwards no voter’s number can be changed. Then send the invitations and look after those that did not arrive; one can be sent again, to the same number. With several trustees this is possible once the key is made.',
            'The poll opens and closes by itself at its times; turnout is live (by voters, and by shares where there are some), results are not.',
            'The count begins when the poll closes. With a single trustee the result is usually there soon; several trustees are asked by text message, and the result waits until enough of them have helped. Agree with them beforehand that they can be reached then.',
            'Read the result and publish it. Ties are drawn by a lot that anyone can recompute.',
          ],
        },
        {
          id: 'kinds',
          title: 'The kind of vote of each office',
          paragraphs: [
            'In the sheet of offices (سمت‌ها) the column “kind” (نوع) says what voters do. An empty cell means choice. Leave empty the cells that the kind has no use for; if they are filled you are told so. Names of columns and kinds may be in English.',
            'Rankings, scores and texts cannot be added up encrypted and have to be opened one by one. So that nobody can tell whose they are, at least two trustees must shuffle them; without several trustees such an election is refused.',
          ],
          terms: [
            {
              term: 'Choice (انتخابی)',
              text: 'Voters choose among candidates. Give seats, alternates, min and max. The rule is plurality, approval or cumulative; in cumulative voting max and votes per candidate are both the number of seats.',
            },
            {
              term: 'Motion (موافق و مخالف)',
              text: 'A question answered by for, against or abstain; it needs no candidates. The threshold is “more than 1/2” or “at least 2/3”, of “yes and no” or of “all votes”, which counts abstentions too. Empty means more than half of those for and against.',
            },
            {
              term: 'Ranking (رتبه‌ای)',
              text: 'Voters put candidates in order. The rule must be given: instant runoff for one seat; STV Scottish or STV Meek for several; or Borda, or Schulze. “Ranks” may limit the preferences.',
            },
            {
              term: 'Score (امتیازی)',
              text: 'Voters give every candidate a score from 0 to “max score” (1 to 100). The highest sum wins.',
            },
            {
              term: 'Text (متنی)',
              text: 'Voters write; there are no candidates and no seats. “Letters” gives the room, at most 300 Persian letters; empty means 75.',
            },
          ],
        },
        {
          id: 'choose-trustees',
          title: 'Several trustees: who holds the key',
          paragraphs: [
            'If the sheet of trustees (امین‌ها) is empty, the key that opens the votes is held by the system alone. Where the secrecy of votes matters, choose several trustees.',
          ],
          steps: [
            'Choose people whom voters trust not to conspire, each with a mobile phone and number of their own. The system may be one of them: write “server” as its name and no mobile.',
            'In the column “needed” (تعداد لازم), in one of the lines, write how many of them together can open the result. Choose a number that survives a lost phone: two of three, three of five. With fewer left, the votes can never be opened.',
            'Arrange it with the trustees before you seal. Each then gets a link by text message and they make the key together; on the election’s page you see how far each is and can send links again. The poll does not open before all are done, and none of them can be replaced (if one never comes, create the election anew): allow a day or more.',
            'Twice the trustees compare a number by phone: when they make the key, and before they open the result. You see both numbers on the election’s page and can host the call.',
            'When the poll is over the trustees get a text message. When enough have helped, the result follows by itself.',
          ],
        },
      ],
    },
    {
      id: 'trustees',
      title: 'For trustees',
      sections: [
        {
          id: 'trustees-what',
          title: 'What a trustee is',
          paragraphs: [
            'Votes are locked with a key that is shared among several trustees. No trustee alone, and no group smaller than the number needed, can open a vote. The server may be one trustee, never enough of them.',
            'Trustees open sums of votes only. Rankings, scores and texts cannot be added up encrypted; they are mixed and then opened one by one, without anybody knowing whose each one is. The trustees’ names and the number needed stand on the election’s page and in the public record.',
          ],
        },
        {
          id: 'trustees-key',
          title: 'Before the poll: your share of the key',
          steps: [
            'Open the link in your text message. It is yours alone.',
            'Choose a PIN. Your share is made on your own device and is not sent to the server.',
            'Download the backup file and keep it somewhere else too. With it and the PIN you can go on on another device.',
            'Leave the page open or close it. Steps are taken by themselves, and you are asked for the PIN when it is needed. If the page is closed when your turn comes, you get a text message.',
            'Halfway you see a number of twenty digits. Call the other trustees, on phone numbers of your own, and compare it. If even one digit differs, do not go on, and tell the presidium.',
            'If a trustee sends a bad share, your device shows it by itself and the evidence stays in the public record. That election does not go on; it must be created anew.',
          ],
        },
        {
          id: 'trustees-count',
          title: 'After the poll: helping to open the result',
          steps: [
            'You get a text message when the poll is over. Open its link.',
            'See what is to be opened: the election, its offices, the number of ballots and the record’s fingerprint. Your device compares them with the signed record and checks every ballot. Only if it finds nothing wrong can you help.',
            'Compare the number of the tally, ten groups of four digits, with the other trustees by phone, on numbers of your own. It follows from all votes that are counted and must be the same for all trustees who help. If you have not compared the number of the key yet, you are asked for that first. If even one digit differs, do not help, and tell the presidium.',
            'Where there are rankings, scores or texts, shuffle the votes first: your device changes the order of the encrypted votes, encrypts them anew, and proves that none was lost, added or changed. Do not close the page before it is done. When enough trustees have shuffled, you get another text message, to open the result.',
            'Enter your PIN and help to open. Your share goes into the public record with its proof.',
            'When enough trustees have helped, the result follows by itself. A missing trustee blocks nothing.',
          ],
        },
      ],
    },
    {
      id: 'registrar',
      title: 'For registrars',
      sections: [
        {
          id: 'registrar-what',
          title: 'Voting codes and a registrar apart',
          paragraphs: [
            'Every vote is signed with a key of its voter. Usually the system keeps this key and gives it to the voter’s browser after signing in. Whoever runs the system could then, if dishonest, make votes for people who do not vote.',
            'When creating an election the organiser can choose “codes by a registrar”. Somebody apart from the system, such as a secretariat or the observers, then makes a code for every voter and sends it by post, e-mail or in another way. The system never sees the codes, and without one no vote can be made. Nor can the registrar vote without getting into the voter’s account.',
          ],
        },
        {
          id: 'registrar-steps',
          title: 'The registrar’s work, step by step',
          steps: [
            'Get three things from the organiser: the id of the election, the file of the roll (keep it: the comparison needs it too), and the registrar’s program, which is a single file.',
            'Take the machine off the network and open the program in a browser. Give it the id and the roll and press “Make the codes”.',
            'Take all three files. The table of codes and the letters are secret: keep them in a safe place after sending, and do not delete them before the poll closes. The file of keys is public.',
            'Give the file of keys to the organiser, and compare its fingerprint by telephone with the one the organiser sees.',
            'Print and send the letters, or bring the codes to the voters in another way; not by the text messages of this system.',
            'When the election is sealed, press “Download the record (zip)” on the page of the public record and compare it in the same program with your file of keys and your roll. If a key is missing or added, or somebody has another number of votes, tell the observers. The program also shows the record’s root: ask one of the observers whether they see the same.',
          ],
        },
        {
          id: 'registrar-voter',
          title: 'What a voter does with the code',
          paragraphs: [
            'Voters sign in and choose as always. On the review page they type the 24 characters of the letter; upper or lower case, Persian or Latin digits and spaces make no difference, and the page tells of every mistake at once. The code does not leave the device and is not kept.',
            'Whoever has lost the letter must call the registrar: the support of the system does not have the code.',
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
        {
          q: 'Can I change my vote?',
          a: 'As often as you like before confirming it. After that only where the organiser allows voting again (the first page says so): until voting closes the new vote takes the place of the former one, and only the last one counts.',
        },
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
