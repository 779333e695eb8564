import { sql } from 'kysely';
import { maskMobile, searchKey, toAsciiDigits } from '@sandoq/persian';
import type { Mobile } from '@sandoq/persian';
import type { SmsStatus } from '../../gateways/sms/index.ts';
import type { TenantTx } from '../../platform/index.ts';

/** A line of the roll as an organiser sees it. */
export interface RollLine {
  readonly id: string;
  readonly name: string;
  readonly licence: string;
  readonly maskedMobile: string;
  /** Votes (shares). */
  readonly weight: number;
  readonly invitation: 'none' | SmsStatus;
  readonly opened: boolean;
}

/** Which part of a roll. */
export interface RollQuery {
  /** Part of a name, or of a licence number, national ID or mobile, in any digit set. */
  readonly search?: string | undefined;
  /** The id of the last line of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly licence: string;
  readonly mobile: Mobile;
  readonly weight: bigint;
  readonly status: SmsStatus | null;
  readonly openedAt: Date | null;
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, String.raw`\$&`);

function matches(search: string) {
  const name = `%${escapeLike(searchKey(search))}%`;
  const digits = toAsciiDigits(search)
    .replace(/\D/g, '')
    .replace(/^0(?=9)/, '');
  if (digits === '') return sql`v.search like ${name}`;
  const number = `%${digits}%`;
  return sql`(v.search like ${name} or v.licence like ${number} or v.national_id like ${number} or v.mobile like ${number})`;
}

/** A page of a roll in the order of the Persian alphabet. */
export async function readRollPage(
  tx: TenantTx,
  electionId: string,
  { search, after, limit }: RollQuery,
): Promise<RollLine[]> {
  const wanted = search === undefined || search.trim() === '' ? sql`true` : matches(search);
  const following =
    after === undefined
      ? sql`true`
      : sql`(v.name collate "fa-x-icu", v.id) > (select a.name collate "fa-x-icu", a.id from roll_voter a where a.id = ${after})`;
  const { rows } = await sql<Row>`
    select v.id, v.name, v.licence, v.mobile, v.weight, i.status, i.opened_at
    from roll_voter v left join invitation i on i.operator_id = v.operator_id and i.voter_id = v.id
    where v.election_id = ${electionId} and ${wanted} and ${following}
    order by v.name collate "fa-x-icu", v.id limit ${limit}`.execute(tx);
  return rows.map(({ id, name, licence, mobile, weight, status, openedAt }) => ({
    id,
    name,
    licence,
    maskedMobile: maskMobile(mobile),
    weight: Number(weight),
    invitation: status ?? 'none',
    opened: openedAt !== null,
  }));
}
