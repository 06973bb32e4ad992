/** Makes something once per process for each key, where it takes a moment and is asked for again and again. */
export function once<Given, Made>(make: (given: Given) => Promise<Made>, keyOf: (given: Given) => string): typeof make {
  const made = new Map<string, Promise<Made>>()
  return (given) => {
    const key = keyOf(given)
    const known = made.get(key) ?? make(given)
    made.set(key, known)
    return known
  }
}
