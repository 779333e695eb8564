import type { OrganizerElection } from '@sandoq/contract';
import { parseJalali } from '@sandoq/persian';
import { useState } from 'react';
import { keyOf, queryClient, useTell } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { useServerNow } from '../app/server-clock.ts';
import { Button, Dialog, Field, Notice } from '../ui/index.ts';
import { organizerMessages } from './messages.ts';
import { Trouble } from './trouble.tsx';

/** Moves the closing time later: offered until an open poll has ended, and to one that missed its whole period. */
export function Extend({ view }: { readonly view: OrganizerElection }) {
  const t = organizerMessages.useMessages();
  const now = useServerNow();
  const [asking, setAsking] = useState(false);
  if (view.state !== 'sealed' && !(view.state === 'open' && now < Date.parse(view.closes))) return null;
  return (
    <div className="no-print my-4">
      <Button kind="secondary" onClick={() => setAsking(true)}>
        {t.extend}
      </Button>
      {asking && <ExtendDialog view={view} onClose={() => setAsking(false)} />}
    </div>
  );
}

function ExtendDialog({ view, onClose }: { readonly view: OrganizerElection; readonly onClose: () => void }) {
  const t = organizerMessages.useMessages();
  const f = useFormats();
  const now = useServerNow();
  const [time, setTime] = useState('');
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<{ time?: string; reason?: string }>({});
  const tell = useTell('extendElection');
  const submit = () => {
    const closes = parseJalali(time);
    const later = closes.ok && closes.value > Math.max(now, Date.parse(view.closes));
    const found = {
      ...(closes.ok ? (later ? {} : { time: t.extendNotLater }) : { time: t.extendNoTime }),
      ...(reason.trim() === '' ? { reason: t.extendNoReason } : {}),
    };
    setErrors(found);
    if (!closes.ok || Object.keys(found).length > 0) return;
    const instant = new Date(closes.value).toISOString().replace(/\.\d+Z$/, 'Z');
    tell.mutate(
      { params: { election: view.id }, body: { closes: instant, reason: { fa: reason.trim() } } },
      {
        onSuccess: (answer) => {
          queryClient.setQueryData(keyOf('readOrganizerElection', { params: { election: view.id } }), answer);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={t.extend}
      onClose={onClose}
      closeText={t.cancel}
      actions={
        <Button busy={tell.isPending} onClick={submit}>
          {tell.isPending ? t.working : t.extend}
        </Button>
      }
    >
      <p className="mt-2">{t.extendAbout({ closes: f.moment(view.closes) })}</p>
      <Field
        label={t.extendTime}
        hint={t.extendTimeHint}
        dir="ltr"
        autoComplete="off"
        value={time}
        error={errors.time}
        onChange={setTime}
      />
      <Field
        label={t.extendReason}
        hint={t.extendReasonHint}
        maxLength={500}
        value={reason}
        error={errors.reason}
        onChange={setReason}
      />
      <Notice kind="attention" title={t.cannotUndo}>
        <p>{t.extendFinal}</p>
      </Notice>
      {tell.error && <Trouble failure={tell.error.failure} />}
    </Dialog>
  );
}
