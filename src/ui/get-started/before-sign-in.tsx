import { installedWay } from '../../domain/installed-way.ts'
import { isGitLabCom, isSameInstance } from '../../domain/instance.ts'
import { NetworkDirections } from '../parts/network-directions.tsx'
import { Video } from '../parts/video.tsx'
import { useServices } from '../services.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { JiraUserRule } from '../parts/jira-user/jira-user-rule.tsx'
import { SingleSignOn } from '../parts/session/single-sign-on.tsx'
import { AccessButton } from '../tasks/access-button.tsx'
import { useAllWords } from '../words/words.ts'
import * as panelStyles from '../parts/panel.module.css'

/** What can stop somebody who signs in, told before the click. */
export function BeforeSignIn() {
  const { jiraUser, network } = useAllWords()
  const { host } = useServices()
  const { instance } = useSession()
  return (
    <>
      <AccessButton />
      <div className={panelStyles.asides}>
        <div>
          <h3>{jiraUser.title}</h3>
          <JiraUserRule />
        </div>
        <div>
          {isGitLabCom(host) && isSameInstance(instance, host) && (
            <>
              <h3>{network.title}</h3>
              <NetworkDirections way="gitlab-com" />
            </>
          )}
          <SingleSignOn />
          <Video way={installedWay(instance, host)} />
        </div>
      </div>
    </>
  )
}
