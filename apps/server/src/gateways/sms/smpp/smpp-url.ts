import type { SmppSettings } from './smpp-gateway.ts';

/**
 * Reads `smpp://user:password@host:2775?line=10001222&window=10&enquire=30&type=…` (`ssmpp:` for TLS).
 * @throws RangeError whose message says what is wrong
 */
export function parseSmppUrl(text: string): SmppSettings {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^ss?mpp:$/.test(url.protocol))
    throw new RangeError('must be like smpp://user:password@host:2775?line=1000');
  const line = url.searchParams.get('line') ?? '';
  if (!/^\d{3,15}$/.test(line)) throw new RangeError('must name the line in digits, as in ?line=10001222');
  const number = (name: string, otherwise: number): number => {
    const value = Number(url.searchParams.get(name) ?? otherwise);
    if (!Number.isInteger(value) || value < 1 || value > 1000)
      throw new RangeError(`${name} must be 1 to 1000`);
    return value;
  };
  const tls = url.protocol === 'ssmpp:';
  return {
    host: url.hostname,
    port: url.port === '' ? (tls ? 3550 : 2775) : Number(url.port),
    tls,
    systemId: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    systemType: url.searchParams.get('type') ?? '',
    line,
    window: number('window', 10),
    enquireSeconds: number('enquire', 30),
  };
}
