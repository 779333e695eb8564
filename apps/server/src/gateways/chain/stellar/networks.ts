/** What is known of a network of the Stellar protocol. */
export interface StellarNetwork {
  readonly passphrase: string;
  readonly label: string;
  readonly explorer: string | null;
}

/** Networks that settings may name; others are given by their passphrase. */
export const STELLAR_NETWORKS: { readonly [name: string]: StellarNetwork | undefined } = {
  kuknos: {
    passphrase: 'Kuknos Foundation, Feb 2019',
    label: 'Kuknos',
    explorer: 'https://explorer.kuknos.org/tx/{hash}',
  },
  'kuknos-test': { passphrase: 'Kuknos-NET', label: 'Kuknos (test)', explorer: null },
};
