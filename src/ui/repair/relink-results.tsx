import type { Verdict } from '../../domain/connection-check.ts'
import { AppError } from '../../domain/failure.ts'
import type { RelinkOutcome, RepairState } from '../../domain/repair.ts'
import { VerdictIcon } from '../parts/connection-check/verdict-icon.tsx'
import { adviceFor } from '../parts/failure/advice.ts'
import type { Words } from '../words/en/words.ts'
import { useWords } from '../words/words.ts'

/** What became of each group: one that failed says why, and stops no other. */
export function RelinkResults({ groups }: Pick<RepairState, 'groups'>) {
  const words = useWords()
  return (
    <ul className="relink-results" aria-label={words.repair.groups}>
      {groups.map(({ group, outcome }) => (
        <li key={group.id}>
          <VerdictIcon state={verdictOf(outcome)} />
          <div>
            <bdi>{group.fullName}</bdi> <span className="group-path">{group.fullPath}</span>
            <p className="hint">{outcomeText(words, outcome)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function verdictOf(outcome: RelinkOutcome): Verdict['state'] {
  if (outcome === 'linked') return 'works'
  if (outcome === 'linking') return 'running'
  return outcome === 'to-do' ? 'unknown' : 'fails'
}

function outcomeText(words: Words, outcome: RelinkOutcome): string {
  if (outcome === 'linked') return words.repair.linked
  if (outcome === 'linking') return words.repair.linking
  if (outcome === 'to-do') return words.repair.toDo
  if (!(outcome.error instanceof AppError)) return words.repair.broken
  const { cause, fix } = adviceFor(words, outcome.error.failure)
  return `${cause} ${fix}`
}
