import type { ChainRefusal } from '@sandoq/protocol';
import type { Message } from './text.ts';

/** What witnesses and chains say of a record. */
export const OUTSIDE_WORDS = {
  heading: { fa: 'گواهان و زنجیره‌ها', en: 'Witnesses and chains' },
  cosigned: {
    fa: 'گواه {name} همین دفتر را در {time} دیده و امضا کرده است',
    en: 'witness {name} saw and cosigned this very record at {time}',
  },
  notCosigned: {
    fa: 'گواه {name} این اندازه از دفتر را امضا نکرده است',
    en: 'witness {name} did not cosign the record at this size',
  },
  onChain: {
    fa: 'سطر {entry}: چکیدهٔ {size} سطر نخست از {time} در زنجیرهٔ «{network}» است (تراکنش {transaction})',
    en: 'entry {entry}: the root of the first {size} entries is on chain “{network}” since {time} (transaction {transaction})',
  },
  notOnChain: {
    fa: 'سطر {entry}: لنگر در زنجیرهٔ «{network}» پذیرفته نشد: {reason}',
    en: 'entry {entry}: the anchor on chain “{network}” does not hold: {reason}',
  },
  notLookedUp: {
    fa: 'سطر {entry}: لنگر در زنجیرهٔ «{network}» با خود دفتر می‌خواند؛ در خود زنجیره جست‌وجو نشد (راستی‌آزمای خط فرمان با ‎--chain می‌جوید)',
    en: 'entry {entry}: the anchor on chain “{network}” agrees with the record; it was not looked up on the chain itself (the command-line verifier does with --chain)',
  },
} satisfies { readonly [word: string]: Message };

/** Why an anchor was not found on its chain. */
export const CHAIN_TEXTS: { readonly [code in ChainRefusal['code']]: Message } = {
  'other-network': { fa: 'گره از شبکهٔ دیگری است', en: 'the node is of another network' },
  'no-transaction': { fa: 'چنین تراکنشی نیست', en: 'there is no such transaction' },
  'not-yet': { fa: 'تراکنش هنوز در هیچ بلوکی نیست', en: 'the transaction is in no block yet' },
  failed: { fa: 'تراکنش ناموفق بوده است', en: 'the transaction failed' },
  'malformed-answer': { fa: 'پاسخ گره خوانا نیست', en: "the node's answer cannot be read" },
  'bad-transaction': {
    fa: 'تراکنش یا امضای آن درست نیست',
    en: 'the transaction or its signature is not right',
  },
  'other-transaction': { fa: 'گره تراکنش دیگری داد', en: 'the node gave another transaction' },
  'other-account': { fa: 'تراکنش از حساب دیگری است', en: 'the transaction is by another account' },
  'other-digest': { fa: 'اثر درون تراکنش چیز دیگری است', en: 'the transaction carries another digest' },
};
