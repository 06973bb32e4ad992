import Checkbox from '@atlaskit/checkbox/checkbox'
import TextField from '@atlaskit/textfield/text-field'
import { useState, type RefObject } from 'react'
import { minSearchLength } from '../../domain/group.ts'
import { instanceName } from '../../domain/instance.ts'
import { useServices } from '../services.tsx'
import { useAllWords } from '../words/words.ts'
import { GroupResults, type GroupResultsProps } from './group-results.tsx'
import { useDebounced } from '../parts/use-debounced.ts'
import * as groupListStyles from '../parts/group-list.module.css'
import * as pageStyles from '../parts/page/page.module.css'
import * as versionOptionsStyles from '../parts/version-options.module.css'

export type FindGroupsProps = Omit<GroupResultsProps, 'text' | 'topLevelOnly'> & {
  readonly searchField: RefObject<HTMLInputElement | null>
}

/** Finds groups by search, by page and by address. */
export function FindGroups({ searchField, ...results }: FindGroupsProps) {
  const words = useAllWords()
  const [text, setText] = useState('')
  const [topLevelOnly, setTopLevelOnly] = useState(false)
  const settledText = useDebounced(text.trim(), useServices().typingPauseMs)
  const isShort = text.trim() !== '' && text.trim().length < minSearchLength
  const { user, canAdminister, instance } = results.session
  const { linkGroups } = words
  return (
    <>
      <p className={versionOptionsStyles.hint}>
        {canAdminister ? linkGroups.allOfInstance : linkGroups.allOfUser(user.username)}{' '}
        {user.isAdmin && !canAdminister && <>{linkGroups.adminRightsOff(instanceName(instance))} </>}
        {linkGroups.whatLinks}
      </p>
      <div className={groupListStyles.search}>
        <TextField
          ref={searchField}
          type="search"
          aria-label={linkGroups.search}
          aria-describedby="search-rule"
          placeholder={linkGroups.searchHow}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
          }}
        />
        <Checkbox
          label={linkGroups.topLevelOnly}
          isChecked={topLevelOnly}
          onChange={({ currentTarget }) => {
            setTopLevelOnly(currentTarget.checked)
          }}
        />
      </div>
      <p id="search-rule" className={isShort ? `${versionOptionsStyles.hint} ${pageStyles.hintNow}` : versionOptionsStyles.hint}>
        {linkGroups.searchRule(minSearchLength)}
      </p>
      <GroupResults {...results} text={settledText} topLevelOnly={topLevelOnly} />
    </>
  )
}
