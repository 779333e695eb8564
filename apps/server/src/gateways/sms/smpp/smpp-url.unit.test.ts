import { expect, it } from 'vitest';
import { parseSmppUrl } from './smpp-url.ts';

it('reads account, line and what may be set besides', () => {
  expect(parseSmppUrl('ssmpp://us%20er:p%40ss@sms.example:3551?line=10001222&window=50&type=VMA')).toEqual({
    host: 'sms.example',
    port: 3551,
    tls: true,
    systemId: 'us er',
    password: 'p@ss',
    systemType: 'VMA',
    line: '10001222',
    window: 50,
    enquireSeconds: 30,
  });
  expect(parseSmppUrl('smpp://a:b@sms.example?line=1000')).toMatchObject({
    port: 2775,
    tls: false,
    window: 10,
  });
});

it.each([
  'http://a:b@c?line=1000',
  'smpp://a:b@c',
  'smpp://a:b@c?line=x',
  'smpp://a:b@c?line=1000&window=0',
  'nothing',
])('says what is wrong with %s', (text) => expect(() => parseSmppUrl(text)).toThrow(RangeError));
