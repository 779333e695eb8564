import {
  parseVotingCode,
  typedGroups,
  VOTING_CODE_LENGTH,
  type VotingCode,
  type VotingCodeRefusal,
} from '@sandoq/protocol/voting-code';
import { useFormats } from '../app/formats.ts';
import { Card, Field } from '../ui/index.ts';
import { voterMessages } from './messages.ts';

interface VotingCodeFieldProps {
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** What this device found: the code gives the voter's credential, or it does not; null while it looks. */
  readonly fits: boolean | null;
  readonly supportPhone: string;
}

/** The voting code in a typed text; null while it is none. */
export function readVotingCode(typed: string): VotingCode | null {
  const code = parseVotingCode(typed);
  return code.ok ? code.value : null;
}

/** Asks for the code that a registrar sent: it is needed to sign the ballot, on this device, and goes nowhere. */
export function VotingCodeField({ typed, onTyped, fits, supportPhone }: VotingCodeFieldProps) {
  const t = voterMessages.useMessages().votingCode;
  const { digits } = useFormats();
  const code = parseVotingCode(typed);
  const refusal = code.ok ? null : code.error;
  const errorText = (wrong: VotingCodeRefusal): string | null => {
    switch (wrong.code) {
      case 'bad-character':
        return t.badCharacter(wrong.character);
      case 'check-wrong':
        return t.wrong;
      case 'too-long':
        return t.tooLong(digits(wrong.characters), digits(VOTING_CODE_LENGTH));
      case 'too-short':
        return null;
    }
  };
  const count = refusal !== null && 'characters' in refusal ? refusal.characters : VOTING_CODE_LENGTH;
  const error = fits === false ? t.other : refusal && errorText(refusal);
  return (
    <Card title={t.title}>
      <p>{t.lead}</p>
      <Field
        id="voting-code"
        label={t.field}
        hint={t.hint(digits(refusal?.code === 'bad-character' ? 0 : count), digits(VOTING_CODE_LENGTH))}
        error={error}
        praise={fits ? t.right : null}
        dir="ltr"
        inputMode="text"
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        maxLength={60}
        value={typed}
        onChange={onTyped}
      />
      {typed !== '' && (
        <p className="mb-3">
          {t.asRead}{' '}
          <span dir="ltr" className="inline-flex flex-wrap gap-x-3 font-mono font-bold">
            {typedGroups(typed).map((group, i) => (
              <span key={i}>{group}</span>
            ))}
          </span>
        </p>
      )}
      <p>{t.stays}</p>
      <p className="mt-2 text-muted">
        {t.lost} <a href={`tel:${supportPhone}`}>{digits(supportPhone)}</a>
      </p>
    </Card>
  );
}
