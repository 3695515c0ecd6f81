/** Signs that open the lines of lists, as Word and other editors write them; dashes and `+` are not among them. */
export const bulletSigns = '•●▪■○◦‣⁃·∙✓✔➢➤►❖◆§'

/** The same for a class of a regular expression, with what symbol fonts keep in private characters. */
export const bulletClass = `${bulletSigns}\\uf000-\\uf0ff`

/** Symbol fonts keep their bullets in this range of private characters. */
export const privateBullets = { from: 0xf000, to: 0xf0ff }
