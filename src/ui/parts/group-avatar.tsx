import { useState } from 'react'
import { once } from '../../domain/once.ts'
import * as groupListStyles from './group-list.module.css'

/** GitLab's picture of a group, or its first letter: avatars of private groups need a cookie that this frame lacks. */
export function GroupAvatar({ name, url }: { readonly name: string; readonly url: string | null }) {
  const [isBroken, setIsBroken] = useState(false)
  if (url !== null && !isBroken) {
    return (
      <img
        className={groupListStyles.avatar}
        src={url}
        alt=""
        width={32}
        height={32}
        loading="lazy"
        referrerPolicy="no-referrer"
        onError={() => {
          setIsBroken(true)
        }}
      />
    )
  }
  return (
    <span className={groupListStyles.avatar} aria-hidden="true">
      {firstLetter(name)}
    </span>
  )
}

/** What a reader takes for one letter, whatever it is made of. Making it holds the page up, and plain names need it not. */
const letters = once(() => ('Segmenter' in Intl ? new Intl.Segmenter() : null))

function firstLetter(name: string): string {
  const plain = /^[ -~](?=[ -~]|$)/.exec(name)
  if (plain) return plain[0].toUpperCase()
  const [first] = letters()?.segment(name) ?? []
  // Firefox before 125 has none: a letter with its marks is near enough.
  return (first?.segment ?? /^.\p{M}*/su.exec(name)?.[0] ?? '').toUpperCase()
}
