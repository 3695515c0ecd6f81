/** Signs that open the lines of lists, as Word and other editors write them; dashes and `+` are not among them. */
export const bulletSigns = '•●▪■○◦‣⁃·∙✓✔➢➤►❖◆§'

/** Symbol fonts keep their bullets in this range of private characters. */
export const privateBullets = { from: 0xf000, to: 0xf0ff }
