import { useEffect, useState } from 'react'

/**
 * Whether what was drawn first is on screen. The browser's first format or collator takes longer to make than a page of rows:
 * what nobody misses at first waits for them. Only where it `isWanted`, as what asks is drawn again.
 */
export function useIsPainted(isWanted: boolean): boolean {
  const [isPainted, setIsPainted] = useState(false)
  useEffect(() => {
    if (!isWanted) return
    const timer = setTimeout(() => {
      setIsPainted(true)
    })
    return () => {
      clearTimeout(timer)
    }
  }, [isWanted])
  return isPainted
}
