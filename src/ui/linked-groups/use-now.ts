import { useEffect, useState } from 'react'

/** The present, moved on every minute for "3 minutes ago" and the estimates. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date())
    }, 60_000)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return now
}
