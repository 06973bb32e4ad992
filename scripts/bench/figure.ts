/** One measured figure, and the budget that it must keep to where it has one. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'kB' | 'requests' | 'MB' | 's' | ''
  readonly budget?: number
  /** Of several runs, of which `value` is the median. */
  readonly range?: readonly [least: number, most: number]
  /** To the yardstick in the same run. */
  readonly ratio?: number
}

export const figure = (name: string, value: number, unit: Figure['unit'], budget?: number): Figure => ({
  name,
  value: Math.round(value * 1000) / 1000,
  unit,
  ...(budget === undefined ? {} : { budget }),
})

export const isOverBudget = ({ value, budget }: Figure): boolean => budget !== undefined && value > budget

/** The median of several runs: these machines are noisy. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
