import type { Control } from './controls.ts'
import { parentOf } from './drawn-tree.ts'

/** What the hidden inputs that belong to a field hold: with libraries that send these, they are what the page knows. */
export type Twins = readonly (readonly [input: HTMLInputElement, value: string])[]

const fields = 'input:not([type="hidden"]), select, textarea'
/** How far up the box of one field may reach. */
const levels = 4

export function twinsOf({ element, members }: Control): Twins {
  let box: Element = element
  for (let at = parentOf(element), up = 0; at && up < levels; at = parentOf(at), up += 1) {
    const others = [...at.querySelectorAll(fields)].filter(
      (other) =>
        other !== element && !members.includes(other as HTMLElement) && other.getClientRects().length > 0,
    )
    if (others.length > 0) break
    box = at
  }
  const inputs = box.querySelectorAll<HTMLInputElement>('input[type="hidden"], input[style*="display: none"]')
  return [...inputs].map((input) => [input, input.value])
}

/** Whether a hidden input still holds what came into it with the filling. */
export function keepsFilled(before: Twins, after: Twins): boolean {
  return after.some(([input, value]) => {
    const was = before.find(([other]) => other === input)?.[1] ?? ''
    return was !== value && input.isConnected && input.value === value
  })
}
