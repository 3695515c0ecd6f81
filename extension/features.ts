/**
 * What an administrator can turn off by policy, by the names that stand there. Reading and checking can't be.
 * - `insert`: template clauses are put in by a click
 * - `fix`: findings are mended by a click
 * - `fill`: the portal's form is filled by a click
 * - `ignore`: findings are hidden on a person's word
 * - `quiet`: marks stay away from a page on a person's word
 * - `portals`: a person may turn Soát on at further portals
 */
export const features = ['insert', 'fix', 'fill', 'ignore', 'quiet', 'portals'] as const
export type Feature = (typeof features)[number]
