import type { CheckFact, CheckStep } from '../../../domain/connection-check.ts'
import { sinceVersion, type VersionGap } from '../../../domain/gitlab-version.ts'
import type { AllWords } from '../../words/en/room-words.ts'

export function factSentence(words: AllWords, step: CheckStep, fact: CheckFact): string {
  const { fullVersion, olderVersion, user, otherName, adminGroup, links } = words.connectionCheck
  const plain: Readonly<Partial<Record<CheckStep, string>>> = words.connectionCheck.plain
  switch (fact.kind) {
    case 'plain':
      return plain[step] ?? ''
    case 'proxy-url-blank':
      return words.connectionCheck.blankProxyUrl
    case 'version':
      return fact.gaps.length === 0 ? fullVersion(fact.version) : olderVersion(fact.version)
    case 'user':
      return user(fact.username)
    case 'other-name':
      return otherName(fact.ownName)
    case 'admin-group':
      return adminGroup(fact.group)
    case 'links':
      return links(fact.count)
    default:
      return fact satisfies never
  }
}

export const gapSentence = (words: AllWords, gap: VersionGap): string => words.connectionCheck.gaps[gap](sinceVersion(gap))
