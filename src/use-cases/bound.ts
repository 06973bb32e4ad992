/** A flow whose first argument, what it needs of the outside world, is already given. */
export type Bound<Flow> = Flow extends (options: never, ...given: infer Given) => infer Result ? (...given: Given) => Result : never
