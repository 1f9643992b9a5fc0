/** Texts without the signs that steer a terminal or turn the direction of writing. */

/** Any such sign, told quickly: few texts hold one. Tabs and line ends are none, but for a return that goes over its own line. */
const holdsSteering = /[^\t\n\r -~\u00a0-\u061b\u061d-\u200d\u2010-\u2029\u202f-\u2065\u206a-\uffff]|\r(?!\n)/
const steering = /[^\t\n\r -~\u00a0-\u061b\u061d-\u200d\u2010-\u2029\u202f-\u2065\u206a-\uffff]|\r(?!\n)/g

/** Each of them written out as `\u001B`, which JSON reads back as what it was. */
export const visible = (text: string): string =>
  holdsSteering.test(text)
    ? text.replace(steering, (sign) => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
    : text

const strokes = /(\\+)(?=u[0-9A-F]{4})/g
const strokesBefore = /(\\+)(?=[^\t\n\r -~\u00a0-\u061b\u061d-\u200d\u2010-\u2029\u202f-\u2065\u206a-\uffff]|\r(?!\n))/g

/**
 * The same so that no two texts become one: strokes before such a writing, or before a sign that is about to be written so,
 * are doubled.
 */
export const visibleAndApart = (text: string): string =>
  text.includes('\\') ? visible(text.replace(strokesBefore, '$1$1').replace(strokes, '$1$1')) : visible(text)
