import Button from '@atlaskit/button/default/button'
import { useState } from 'react'
import { consoleScript } from '../../domain/scripts-to-run/console-script.ts'
import { curlScript } from '../../domain/scripts-to-run/curl-script.ts'
import { glabScript } from '../../domain/scripts-to-run/glab-script.ts'
import type { InstanceSetUp } from '../../domain/scripts-to-run/instance-set-up.ts'
import { pasted } from '../../domain/scripts-to-run/set-up-script.ts'
import type { TerminalWords } from '../../domain/scripts-to-run/terminal-words.ts'
import { saveFile } from '../parts/save-file.ts'
import { SavedNote } from '../parts/saved-note.tsx'
import { CopyButton } from '../parts/support/copy-button.tsx'
import { TextBlock } from '../parts/text-block.tsx'
import { useRareWords } from '../words/words.ts'
import * as kitStyles from './administrator-kit.module.css'
import * as panelStyles from '../parts/panel.module.css'

type Way = 'curl' | 'glab' | 'console'

const scripts: Readonly<Record<Way, (setUp: InstanceSetUp, says: TerminalWords) => string>> = {
  curl: curlScript,
  glab: glabScript,
  console: consoleScript,
}

/** A script to copy or to save, with what to know before it runs. */
export function ScriptToRun({ way, setUp }: { readonly way: Way; readonly setUp: InstanceSetUp }) {
  const { administratorKit: kit, terminal } = useRareWords()
  const [isShown, setIsShown] = useState(false)
  const [isSaved, setIsSaved] = useState(false)
  const isConsole = way === 'console'
  const script = scripts[way](setUp, terminal)
  const text = isConsole ? script : pasted(script)
  const file = isConsole ? 'gitlab-for-jira.rb' : 'gitlab-for-jira.sh'
  return (
    <>
      <ul className={kitStyles.steps}>
        {way === 'curl' && <li>{kit.needsToken}</li>}
        {way === 'glab' && <li>{kit.needsGlab}</li>}
        <li>{isConsole ? kit.runConsole(file) : kit.runScript(file)}</li>
        {way === 'curl' && <li>{kit.askedThere}</li>}
        <li>{kit.saysBefore}</li>
      </ul>
      <div className={panelStyles.actions}>
        <CopyButton label={isConsole ? kit.copyForConsole : kit.copyForTerminal} text={() => text} />
        <Button
          onClick={() => {
            saveFile(file, 'text/plain', script)
            setIsSaved(true)
          }}
        >
          {kit.download}
        </Button>
        <Button
          aria-expanded={isShown}
          onClick={() => {
            setIsShown(!isShown)
          }}
        >
          {kit.show}
        </Button>
      </div>
      {isSaved && <SavedNote name={file} />}
      {isShown && <TextBlock label={kit.script} text={script} />}
    </>
  )
}
