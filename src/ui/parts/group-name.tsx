import * as groupListStyles from './group-list.module.css'
/** The full name with the part that counts in front of the eyes. `ancestors` is '' for a top-level group. */
export const GroupName = ({ name, ancestors }: { readonly name: string; readonly ancestors: string }) => (
  <bdi>
    {ancestors !== '' && (
      <>
        <span className={groupListStyles.groupAncestors}>{ancestors}</span>
        {' / '}
      </>
    )}
    {name}
  </bdi>
)
