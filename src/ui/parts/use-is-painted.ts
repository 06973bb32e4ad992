import { useEffect, useState } from 'react'

/**
 * Whether what was drawn first is on screen. The browser's first format or collator takes longer to make than a page of rows:
 * what nobody misses at first waits for them.
 */
export function useIsPainted(): boolean {
  const [isPainted, setIsPainted] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsPainted(true)
    })
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return isPainted
}
