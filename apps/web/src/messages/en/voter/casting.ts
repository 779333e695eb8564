import type { casting as fa } from '../../fa/voter/casting.ts';

export const casting: typeof fa = {
  review: {
    title: 'Review your choices',
    lead: 'This vote is not cast yet. If a choice is not right, press “Edit”.',
    mayAgain: 'After casting you may still vote again until voting closes; only your last vote counts.',
    again:
      'You have voted before. If you cast this vote too, it takes the place of that one; until then your former vote stands.',
    edit: 'Edit',
    blank: 'Nobody is chosen: your vote for this office is blank.',
    chosen: (count, max) => `${count} chosen of ${max}`,
    sealing: 'Your vote is being encrypted on this device…',
    sealed: 'Your vote was encrypted on this device and leaves it only in that form.',
    sealedNext: {
      inbound: 'Next you are shown a code that you have to send by SMS. Nothing is cast before that.',
      code: 'Next a code is sent to your mobile phone. Nothing is cast before you enter it.',
    },
    failed: 'The vote could not be encrypted on this device. Reload the page or sign in on another device.',
    mismatch:
      'The ballot the system sent does not agree with the public record of the election. To protect your vote we stopped here; please call support.',
    otherVote:
      'The system answered about another vote than the one that this device encrypted. To protect your vote we stopped here; please call support.',
    go: { inbound: 'Confirm and get the code', code: 'Confirm and send a code to my phone' },
    sending: 'Sending the encrypted vote…',
    faults: 'Please put these parts right before going on',
  },
  votingCode: {
    title: 'Your voting code',
    lead: 'In this election a registrar apart from this system has sent you a voting code (a letter or message headed «رمز رأی شما»). Without it your vote cannot be signed.',
    field: 'Type your voting code',
    hint: (count, all) =>
      `${count} of ${all} characters. Lower or upper case, Persian or Latin digits, spaces and hyphens make no difference.`,
    badCharacter: (character) => `A code has no “${character}”, only Latin letters and digits.`,
    wrong: 'One of the characters is wrong. Compare the code with the letter.',
    tooLong: (count, all) => `You have typed ${count} characters, and a code has ${all}.`,
    other:
      'This is a code, but not yours in this election. It may be somebody else’s letter, or that of another election.',
    asRead: 'As it is read:',
    right: 'The code is right.',
    stays:
      'The code does not leave this device and is not kept: if you close the page you will have to type it again.',
    lost: 'The system does not know your code and cannot give it to you again. If you do not have it, call the number in the letter; if no letter has reached you, the support of the election:',
  },
  confirm: {
    title: {
      inbound: 'To cast your vote, send this code by SMS',
      code: 'Enter the code that confirms your vote',
    },
    notCast: 'Your vote is not cast until you do this.',
    codeLabel: 'Your code',
    toLine: 'Send it to this number',
    fromMobile: (mobile) => `Be sure to send it from the mobile phone with the number ${mobile}.`,
    openSms: 'Open the prepared message',
    openSmsHint:
      'Your messages open with the number and the code filled in; just press “Send” and come back here.',
    copy: 'Copy the code',
    copied: 'Copied',
    waiting: 'Waiting for your message. This page will notice by itself.',
    waitingClose: 'Even if this page is closed, your vote is cast when the message arrives.',
    recordButton: 'Cast',
    notArrived:
      'Your message has not arrived yet. If you have sent it, wait a few moments; otherwise send the red code by SMS.',
    left: 'The code is valid for:',
    over: 'This code has expired. Your vote has not been cast; get a fresh code.',
    fresh: 'Get a fresh code',
    sentCode: (mobile) => `The code that confirms your vote was sent to the number ${mobile}.`,
    field: 'Enter the confirmation code',
    submit: 'Cast my vote',
    submitting: 'Casting your vote…',
    empty: 'Enter the code from the text message.',
    final: 'Once cast, a vote cannot be changed.',
    finalAgain: 'You may vote again until voting closes; only your last vote counts.',
    yours: 'Your choices',
    change: 'Edit the choices',
    otherPage: 'This vote was prepared on another page of this device; press “Edit” to see the choices.',
  },
  receipt: {
    title: 'Your vote is cast',
    thanks: 'Thank you. Your vote was cast successfully.',
    once: 'This vote is final; you do not vote again in this election.',
    mayAgain: 'You may vote again until voting closes; only your last vote counts.',
    again: 'Vote again',
    againText: 'The new vote takes the place of this one. Until you cast it, this is your vote.',
    replaces: 'Instead of the vote with the tracker',
    waiting:
      'Your vote has arrived and is being written into the public record. The receipt follows in a few moments…',
    name: 'Name',
    licence: 'Licence number',
    nationalId: 'National ID of the representative',
    time: 'Time of taking part in the election',
    tracker: 'Tracking code',
    link: 'Tracking link in the network',
    linkText: 'See the encrypted vote in the public record',
    anchor: (network) => `Anchor in ${network}`,
    ip: 'IP address',
    print: 'Print',
    showBallot: 'Show the encrypted vote',
    download: 'Download the receipt file',
    qr: 'The tracking address as a QR code',
    qrText: 'Read it with the camera of another phone to see your encrypted vote in the public record.',
    ballotTitle: 'Encrypted vote',
    ballotText:
      'This is what stands in the public record. Without the key of the election nobody can tell from it whom you voted for.',
    inclusion: (index) =>
      `Your encrypted vote is line ${index} of the public record. The receipt holds the path from that line to the record’s signed seal; if your line were removed or changed, the seal would no longer fit, and anyone could see it.`,
    checking: 'Checking the receipt on this device…',
    checked:
      'The receipt was checked on this device: your vote is in the public record, and the record’s signature is right.',
    checkFailed:
      'The receipt does not agree with the public record. Download and keep the receipt, and call support right now.',
    secrecy: 'The receipt shows that you voted, not whom you voted for.',
    logout: 'Sign out',
    fileName: 'vote-receipt',
  },
};
