/** The page under the policy of Yiwu: the build puts it, its style and a policy on content into one HTML file. */
import { render } from 'preact'
import { useKernels } from './household/compiled-assessment'
import { App } from './page/app'
import { emptyCase, type State } from './page/state'
import type { Language } from './words/language'
import { yiwuInWords } from './yiwu/in-words'

useKernels()

const language: Language = navigator.language.startsWith('zh') ? 'zh' : 'en'
const given = document.getElementById('standards')?.textContent ?? ''
const start: State = {
  language,
  theCase: emptyCase(yiwuInWords.firstDay),
  standards: {},
  register: given.trim() === '' ? undefined : (JSON.parse(given) as readonly unknown[]),
  readings: {},
  way: 'form',
}

const place = document.getElementById('page')
if (place) render(<App policy={yiwuInWords} start={start} />, place)
