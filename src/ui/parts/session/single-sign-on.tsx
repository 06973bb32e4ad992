import { useWords } from '../../words/words.ts'
import { useSession } from './session-provider.tsx'
import * as pageStyles from '../page/page.module.css'

/** Beside whatever offers to sign in: the way in of those who have no password, read before the click (contract 7). */
export function SingleSignOn() {
  const words = useWords()
  const { instance, session } = useSession()
  if (session) return null
  return <p className={`${pageStyles.hint} ${pageStyles.address}`}>{words.first.singleSignOn(`${instance.baseUrl}groups/…/-/saml/sso`)}</p>
}
