import { useMutation, type UseMutationOptions } from '@tanstack/react-query'
import { useRef } from 'react'

/**
 * A mutation that runs once, however fast somebody clicks: it is guarded where it starts, since a second click comes
 * before the first has drawn the button as busy.
 */
export function useWrite<Result, Variables = void>(options: UseMutationOptions<Result, Error, Variables>) {
  const isUnderWay = useRef(false)
  const mutation = useMutation({
    ...options,
    onSettled: (...outcome) => {
      isUnderWay.current = false
      return options.onSettled?.(...outcome)
    },
  })
  const { mutate } = mutation
  const start: typeof mutate = (...call) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    mutate(...call)
  }
  return { ...mutation, start }
}
