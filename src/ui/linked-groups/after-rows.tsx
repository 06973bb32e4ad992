import type { ReactNode } from 'react'
import { useIsPainted } from '../parts/use-is-painted.ts'

export type AfterRowsProps = {
  /** Of a box that is as high as the children, as far as they do not wrap. */
  readonly room: string
  readonly children: ReactNode
}

/** What only a long list has, and nobody looks for before its rows are there: they do not wait for it, and it moves none of them. */
export function AfterRows({ room, children }: AfterRowsProps) {
  const isPainted = useIsPainted(true)
  return isPainted ? children : <div className={room} />
}
