/** A part of React's tree, as its elements lead to it. */
export interface Fiber {
  return: Fiber | null
  memoizedProps: object | null
  stateNode: object | null
}

/** The parts of React's tree from an element outwards; none where React did not make it. */
export function* fibersFrom(element: HTMLElement): Generator<Fiber> {
  const key = Object.keys(element).find((name) => /^__react(Fiber|InternalInstance)\$/.test(name))
  let fiber = key ? (Reflect.get(element, key) as Fiber | null) : null
  while (fiber) {
    yield fiber
    fiber = fiber.return
  }
}
