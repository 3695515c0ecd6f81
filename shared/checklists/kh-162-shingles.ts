/** Made by `scripts/shingles.ts`. */
export const shingles = ''
