/** The first 64 bits of a SHA-256, in fours: what two people compare over the telephone. */
export const fingerprint = (digest: string): string => digest.slice(0, 16).replace(/.{4}(?=.)/g, '$& ')
