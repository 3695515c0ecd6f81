/** What the page side bundles of the engine: an entry for measuring its size. */
export * from '../../shared/check.ts'
export * from '../../shared/checklists/kh-162.ts'
export * from '../../shared/choose.ts'
export * from '../../shared/clause/place.ts'
