/** A title as an id: «Cổng văn bản tỉnh» becomes `cong-van-ban-tinh`. Empty where nothing of it can stay. */
export const slugFrom = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
