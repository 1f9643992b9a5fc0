/** The law that this folder turns into rules: what it is called, and who issued it. */
import type { PolicyDocument } from '../../kit/document'

export const document: PolicyDocument = {
  title: {
    zh: '义乌市人民政府关于进一步完善社会救助体系的意见',
    en: 'Opinions of the Yiwu Municipal People’s Government on Further Improving the Social Assistance System',
  },
  issuer: { zh: '义乌市人民政府', en: 'Yiwu Municipal People’s Government' },
  signedOn: '2012-12-03',
  sha256: 'a747dea58c4c4591a372aa108e02e353ff28b50fa8b1bf814438fed55e8d5109',
}
