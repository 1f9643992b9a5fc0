/** The register of the document: every sentence, with its class, what it says, and the fingerprint of its text. */
import type { Clause } from './clause'

export const clauses: readonly Clause[] = [
  {
    locator: '前言-s1',
    class: 'background',
    summary: {
      zh: '说明本意见发给谁：市政府各部门以及全市的镇和街道。',
      en: 'Names the addressees: every town government, subdistrict office and department of the city government.',
    },
    sha256: 'deb55983b3e1d399d4ce73825eca88f9f497aade5b43ff24a4eca8c3c62acffe',
  },
  {
    locator: '前言-s2',
    class: 'background',
    summary: {
      zh: '交代发文缘由：帮扶城乡困难居民，使各项救助彼此衔接，建立城乡一体适用的救助体系。',
      en: 'Gives the purpose: to help people in hardship in town and country, join the separate schemes up, and build one assistance system for both.',
    },
    sha256: 'e4ce890d866c66314a58b637ac3315b935ebf9122fac3b52e7ef4d7bffd3c7dd',
  },
  {
    locator: '一1-s1',
    class: 'background',
    summary: {
      zh: '小标题，引出指导原则。',
      en: 'A heading in sentence form that opens the guiding principles.',
    },
    sha256: 'd7d2a1508fb93c2016e119b34e8cbd373adf4d55fb187559c0a69a495fe39cb0',
  },
  {
    locator: '一1-s2',
    class: 'background',
    summary: {
      zh: '讲指导原则：以民生为重，补齐制度、提高水平，守住困难居民的基本生活，并带动全市发展。',
      en: 'States the guiding principles: put livelihood first, complete and raise social assistance, protect the basic living of people in hardship, and so serve the development of the city.',
    },
    sha256: 'ed979bafc3686b4ddb2cab19f548d11da61a75f9a74d605e3e5d3f43f2e03dfa',
  },
  {
    locator: '一2-s1',
    class: 'background',
    summary: {
      zh: '小标题，引出目标。',
      en: 'A heading in sentence form that opens the aims.',
    },
    sha256: 'eda3a2848a93dd688d83e26c4e673997d220e9aaa2f62f53599e56c1f9f44498',
  },
  {
    locator: '一2-s2',
    class: 'background',
    summary: {
      zh: '描绘目标体系：低保打底，住房、就业、法律、医疗与教育五类专项相辅，救灾、临时救助、帮扶与慈善作补充，城乡都管到，水平随经济走。',
      en: 'Sketches the intended system: dibao as its base, special aid for health, education, housing, work and law beside it, disaster relief, temporary aid, social support and charity to fill gaps, for town and country alike and in step with the economy.',
    },
    sha256: 'd9a5fbbc7f275d0240384b6a0db7ce22a4d5364a0ccc726ac3ecc765bac8f3d0',
  },
  {
    locator: '二(一)-s1',
    class: 'background',
    summary: {
      zh: '说明核实收入为何重要：住房、看病、上学等救助都以它为基础，救助公平也靠它。',
      en: 'Explains why verifying income matters: aid with housing, health care and schooling rests on it, and so does fairness.',
    },
    sha256: 'b76e203563fe5f032f7b11787221da7812384833d2eb2ea24686fbc9f08c435d',
  },
  {
    locator: '二(一)-s2',
    class: 'delegation',
    summary: {
      zh: '低收入家庭怎样认定，交由本市试行的专门办法规定；该办法要修订完善，核查的制度、人员和信息系统也要配齐。',
      en: 'Leaves the finding of who is a low-income household to the trial method of Yiwu itself, which is to be improved together with the procedures, staff and information system for checking income.',
    },
    sha256: '558a044317621cd3e878499341c3438b765f6c57d7cecde86f5b790587248011',
  },
  {
    locator: '二(二)1-s1',
    class: 'standardFloor',
    summary: {
      zh: '城乡低保标准要逐步拉平，2013年农村标准至少为城镇标准的80%。',
      en: 'Rural and urban dibao standards are to converge step by step; in 2013 the rural one must be at least 80% of the urban one.',
    },
    sha256: 'da25b6fdeccae0c066014eee88ddf966d01166a80b1be381e4845c17250590da',
  },
  {
    locator: '二(二)1-s2',
    class: 'formula',
    summary: {
      zh: '低保标准要能自然增长；按差额发的低保金，至少为标准的40%。',
      en: 'The dibao standard is to grow by a regular mechanism, and a dibao payment made by difference must be at least 40% of the standard.',
    },
    sha256: 'ee6a556fbcd92b0fce2cc9d8a0279e7d24b4aed82370a72a4f967abec94df96c',
  },
  {
    locator: '二(二)1-s3',
    class: 'service',
    summary: {
      zh: '物价补贴扩大到低收入家庭、重度残疾人和三老人员（建国前的老党员、老交通员和老游击队员）。',
      en: 'Extends the price subsidy to the sanlao (Party members, couriers and guerrillas from before 1949), low-income households and severely disabled people.',
    },
    sha256: 'ef574d342c4f8f240106c80797053cf7a3326c044d99dc8a923a057c306ce645',
  },
  {
    locator: '二(二)1-s4',
    class: 'service',
    summary: {
      zh: '要求落实重度残疾人的生活保障、重要节日的慰问，以及水费、电费、燃气费和数字电视费的减免。',
      en: 'Requires the living guarantee for severely disabled people, visits with aid at major holidays, and reduced charges for water, electricity, gas and digital television.',
    },
    sha256: '5615018286b199e876e2427bacf6d4a949d0bdc98d29d78563f36c988fbc430b',
  },
  {
    locator: '二(二)2-s1',
    class: 'duty',
    summary: {
      zh: '要求镇村一级把低保工作做规范。',
      en: 'Calls for dibao work at the lowest levels to follow uniform rules.',
    },
    sha256: '58af3fe5831592f3116d897ce80978d010e60af3140be13ec007bc32abdde350',
  },
  {
    locator: '二(二)2-s2',
    class: 'duty',
    summary: {
      zh: '低保从申请到批准的各个步骤都要更规范，并加强监督、追究责任。',
      en: 'Tightens the steps from application through review to approval of dibao, with supervision and accountability.',
    },
    sha256: 'd81eb47f9a9a3fd3b4ccad2022e578c5cd628c8834a6613692d907f14823ed55',
  },
  {
    locator: '二(二)2-s3',
    class: 'duty',
    summary: {
      zh: '低保对象要分类并随时调整：该给的给到，该补足的补足，该停的停掉。',
      en: 'Recipients of dibao are to be classed and kept up to date, so that all who are due are covered, topped up where short, and taken off when no longer due.',
    },
    sha256: 'e15dd19db29ec17baa819b23511b6f54baa78d0bf6439363db0ead68dee756b1',
  },
  {
    locator: '二(二)2-s4',
    class: 'duty',
    summary: {
      zh: '管好低保资金：使用安全合规，发放准时且不打折扣。',
      en: 'Dibao money is to be kept safe, used by the rules, and paid on time and in full.',
    },
    sha256: 'd1712499298ea0ce236c1dc1e13b1f8d200046d7688a7d91d88a86bec509a282',
  },
  {
    locator: '二(二)3-s1',
    class: 'duty',
    summary: {
      zh: '要求设立一项针对低收入家庭的生活补助。',
      en: 'Calls for a living subsidy for low-income households to be set up.',
    },
    sha256: '75d490b08c7408464d680a02fdb0b3162b7d082f5d5b081c0ef2b7c483682ef2',
  },
  {
    locator: '二(二)3-s2',
    class: 'formula',
    summary: {
      zh: '低收入家庭按人头每年补助，至少为农村低保标准的25%，经费编入当年财政预算。',
      en: 'A low-income household receives, for each person each year, at least 25% of the rural dibao standard, and the money goes into the annual budget.',
    },
    sha256: '7523d38b3a4a848d0d13a08de0dc3a585c43d6cf84a53a17023a8fe96524edba',
  },
  {
    locator: '二(三)1-s1',
    class: 'duty',
    summary: {
      zh: '要求对重大疾病给予更多救助。',
      en: 'Calls for more help with serious illness.',
    },
    sha256: '48fdc0208a99c88b2b5131ebe0c5c6a9cac357a25e38ae35f5e01d4f71abf540',
  },
  {
    locator: '二(三)1-s2',
    class: 'formula',
    summary: {
      zh: '规定大病救助：限低保对象、收入不超过标准1.5倍的低收入家庭、七类优抚对象（附有未参加职工医保的条件；残疾军人限七至十级，复员军人限解放战争时期至1954-10-31入伍）、特困职工、三老人员、因病生活水平落到标准1.5倍之内的人；患名单中20种病（名单以“等”字收尾）时，各类保险和单位补助之后个人仍要负担的政策内费用救助80%，每年封顶10万元，连同政府医保最多占政策内费用的90%。',
      en: 'Sets medical assistance: for dibao recipients, low-income households within 1.5 times the dibao standard, seven groups of veterans and survivors (with a condition of not being in employee medical insurance; disabled veterans of grades 7 to 10, demobilised veterans enlisted between the War of Liberation and 31 October 1954), hardship workers, sanlao, and people brought by illness to within 1.5 times the standard; for an open list that names 20 diseases it pays 80% of the in-policy cost left to the person after all insurance and help from an employer, at most 100,000 yuan a year, and together with government insurance at most 90% of the in-policy cost.',
    },
    sha256: 'eb853e120f879287e8832aa3a1497454f0641c9450e8eb5657b282623524730e',
  },
  {
    locator: '二(三)2-s1',
    class: 'service',
    summary: {
      zh: '资助低保对象、农村五保、城镇三无、三老、低收入家庭和重度残疾人参加居民大病保险。',
      en: 'Gives more help to join serious-illness insurance for residents to dibao recipients, rural Five Guarantees and urban Three Withouts persons, sanlao, low-income households and severely disabled people.',
    },
    sha256: '1e8e1aa8233bd1f0301453455e2d8c13741d9f31bf7893ce34c21f723f19f9d6',
  },
  {
    locator: '二(三)2-s2',
    class: 'duty',
    summary: {
      zh: '医疗救助要一站办完：在市内定点医院以及省内异地就医时都能当场结算。',
      en: 'Medical assistance is to be settled in one stop, both at designated hospitals in the city and at once for treatment elsewhere in the province.',
    },
    sha256: '73a0496b56606291dc4f971020b5e7db2b30e4b4c5eaf273ee68a3b9468294f5',
  },
  {
    locator: '二(四)-s1',
    class: 'service',
    summary: {
      zh: '上学救助给七类人：低保家庭和低收入家庭的孩子、流浪儿童、机构监护的孩子、烈士子女、五保中的未成年人、残疾学生。',
      en: 'Gives schooling assistance to seven groups: children of dibao families, children of low-income households, street children, minors in the care of institutions, children of martyrs, minors under the Five Guarantees and disabled students.',
    },
    sha256: '254b02784b6b82e101e81f1fd5f60d5981758a4388b96aec8e2273d00def9b28',
  },
  {
    locator: '二(四)-s2',
    class: 'formula',
    summary: {
      zh: '考上大中专的困难家庭子女按学年给予救助：本科6000元、专科4000元、中专2000元。',
      en: 'Grants per academic year to students from families in hardship who are admitted: 6000 yuan for undergraduates, 4000 for junior college and 2000 for secondary vocational school.',
    },
    sha256: 'e1c343ce8332e3e135d8ef6a4215da51e607a6863cb68cbdac72bdd85198e3d9',
  },
  {
    locator: '二(四)-s3',
    class: 'eligibility',
    summary: {
      zh: '鼓励单位、企业、团体和个人结对帮助学生；同一类助学只能享受一份。',
      en: 'Encourages public bodies, firms, organisations and individuals to sponsor students, and bars anyone from receiving aid of the same kind twice.',
    },
    sha256: 'a8be98947358a3e6060d7753a3146e45c15aa4c9fa7f7869fafc4d4438d37240',
  },
  {
    locator: '二(四)-s4',
    class: 'service',
    summary: {
      zh: '由教育部门为困难家庭的中小学生继续提供营养餐。',
      en: 'The education authorities go on providing nutrition meals for primary and secondary pupils from families in hardship.',
    },
    sha256: '0498786fc0d4f5f57f5ebc90745b45a6da189b68520937b29a5f3354a436f374',
  },
  {
    locator: '二(五)-s1',
    class: 'delegation',
    summary: {
      zh: '临时救助按本市试行的专门办法执行，同时健全机制、放宽范围、规范程序。',
      en: 'Leaves temporary assistance to the trial measures of Yiwu for it, with a better mechanism, a wider scope and a regular procedure.',
    },
    sha256: 'b80325c19c94bca7e174e9da06ae7415027b6cdd03d0bf4efc7093f3d1e1e3c6',
  },
  {
    locator: '二(五)-s2',
    class: 'duty',
    summary: {
      zh: '临时救助的钱主要由财政出，投入要增加，并形成自然增长。',
      en: 'Temporary assistance is to be funded mainly from the public budget, with more money and regular growth.',
    },
    sha256: 'b16a90e348365070c827e049c542d2005fd1d21548f3e9332928db2c4f9a13a2',
  },
  {
    locator: '二(六)-s1',
    class: 'delegation',
    summary: {
      zh: '孤儿的认定和养育、基本生活费的准时足额发放，依国务院办公厅2010年第54号文件和省里2011年第41号转发通知办理。',
      en: 'Refers the recognition and care of orphans, and the full and timely payment of their living allowance, to State Council General Office document 54 of 2010 and the provincial notice 41 of 2011.',
    },
    sha256: 'f93ac02ce0dd565115299acaec9cad6afc85b21691743822971b1c6be4fcfe3e',
  },
  {
    locator: '二(六)-s2',
    class: 'formula',
    summary: {
      zh: '孤儿全年基本生活费：机构养育的至少为上年城镇人均消费支出的70%，散居的至少为机构标准的60%；另外在看病、住房、法律和帮扶上比照三无和五保，在上学上比照低保家庭。',
      en: 'Sets the yearly living standard of orphans: in an institution at least 70% of urban per-capita consumption in the year before, in the community at least 60% of the institutional standard; they also share the health, housing, legal and social support of Three Withouts and Five Guarantees persons and the schooling aid of dibao families.',
    },
    sha256: 'caca6678cd23e6a07bea06a4de5b153df008dc0f689aa6d287d18f823be6cfeb',
  },
  {
    locator: '二(七)-s1',
    class: 'delegation',
    summary: {
      zh: '以廉租房和经济适用房为主扩大住房保障，重点帮低收入家庭解决住房难。',
      en: 'Widens housing security, chiefly by low-rent and affordable housing, to relieve low-income households that are badly housed.',
    },
    sha256: '080726d856465918fd42fe15f4b04c98c81f3e80dccbb74aca9f649684abd321',
  },
  {
    locator: '二(七)-s2',
    class: 'duty',
    summary: {
      zh: '用多种办法让外来建设者住得更好。',
      en: 'Calls for better housing, by various means, for people who came from elsewhere to work in the city.',
    },
    sha256: '4e5521d8410132b872cf09c92c03424f7258bc970181d6def0263ec8bd9f0c9c',
  },
  {
    locator: '二(七)-s3',
    class: 'delegation',
    summary: {
      zh: '残疾人住房有困难的，救助工作接着做。',
      en: 'Continues aid for disabled people in housing difficulty.',
    },
    sha256: '52119f09fb79b16c907b05b399ad7698c8556469e93cdf2a9a385f0d6d85ba06',
  },
  {
    locator: '二(七)-s4',
    class: 'delegation',
    summary: {
      zh: '农村困难户住房救助依本市专门的实施办法；城镇住房保障要规范管理，走申请、审核、公示、轮候、退出这几步，并做到公开公正。',
      en: 'Leaves rural housing aid to the implementing measures of Yiwu for it, and asks that urban housing security be run openly and fairly through application, review, publicity, a waiting list and exit.',
    },
    sha256: '5305c7bf4d745acfbd7f6e660eb57163b0102a9310b235a4170323199608182a',
  },
  {
    locator: '二(八)-s1',
    class: 'duty',
    summary: {
      zh: '发展慈善，铺开市和镇街两级慈善网络，让慈善机构与红十字会在扶贫济困上出力。',
      en: 'Promotes charity through a network at city and town level, with charities and the Red Cross helping the poor.',
    },
    sha256: '50147e1dba1a1beae5ce3131cb1422a4de7edb68d8767f3088e02660c090928d',
  },
  {
    locator: '二(八)-s2',
    class: 'duty',
    summary: {
      zh: '组织形式多样的慈善捐款捐物。',
      en: 'Calls for charitable giving in many forms.',
    },
    sha256: '2624879dd2921de99be5f769f6f8484a5c7f301135bc73daa9cdeed906689da9',
  },
  {
    locator: '二(八)-s3',
    class: 'duty',
    summary: {
      zh: '完善志愿者组织，让志愿服务的形式和内容更丰富。',
      en: 'Calls for sound volunteer organisations and for new and richer kinds of volunteering.',
    },
    sha256: 'db55192f0b35ec7f5d7fb0fd936d0bb1382cc930e3e5882ebc8f6f40a42f1f99',
  },
  {
    locator: '二(八)-s4',
    class: 'duty',
    summary: {
      zh: '支持民间办慈善福利机构，欢迎企业和市民参加慈善。',
      en: 'Encourages private charitable welfare institutions, and firms and citizens to take part in charity.',
    },
    sha256: '5e39459330879d6a36f7944098209e55c6c97c72d4acdb985d81e5b287d567ec',
  },
  {
    locator: '二(八)-s5',
    class: 'duty',
    summary: {
      zh: '慈善机构要管好善款，逐渐帮到更多的人和事，并定期公开筹款与支出。',
      en: 'Charities are to manage their funds well, widen gradually whom and what they help, and publish regularly what they raise and spend.',
    },
    sha256: '2d4dc334769b6da6b4bd368cbb7cd42794475b5ebdb943b959397dd3b372ec68',
  },
  {
    locator: '二(八)-s6',
    class: 'duty',
    summary: {
      zh: '慈善超市要更好地、经常地服务困难居民。',
      en: 'Charity shops are to serve people in hardship well, conveniently and all the time.',
    },
    sha256: 'b0e7b31e8f3a62a0aeb2c7d536ef387cdf9390475b0ff5abbde9b384abbf4010',
  },
  {
    locator: '二(八)-s7',
    class: 'duty',
    summary: {
      zh: '继续开展面向低收入农户的增收工程，一户定一个帮扶方案。',
      en: 'Carries on the programme that raises low-income farming households, with one support plan for each household.',
    },
    sha256: '8aaa5a0352fb21dab24ae23491a541fb1df73e8511672cb6451372010bac2ce1',
  },
  {
    locator: '二(八)-s8',
    class: 'service',
    summary: {
      zh: '为贫困对象提供就业扶持和技术指导，帮他们靠自己脱贫，并视情况调整结对的对象。',
      en: 'Provides help with finding work and technical guidance so that poor people can support themselves, and adjusts who is paired for support as circumstances change.',
    },
    sha256: '1c8ad65b50af5fc7a91e6eb78c03e7a34a39f2be2baf2eba3b267911852f09ae',
  },
  {
    locator: '二(九)-s1',
    class: 'service',
    summary: {
      zh: '依国家和浙江的两部法律援助条例，免费为困难居民提供咨询、诉讼与非诉代理、鉴定、公证和刑事辩护。',
      en: 'Under the national and the Zhejiang legal aid regulations, gives people in hardship free advice, representation in and out of court, forensic examination, notarisation and criminal defence.',
    },
    sha256: '650b99ebdeecdff92db43c581cd04745fa8527a4270c977bf31f4ce271650aac',
  },
  {
    locator: '二(九)-s2',
    class: 'duty',
    summary: {
      zh: '让居民一小时内就能得到法律援助，并且一处办完。',
      en: 'Aims for legal aid within one hour of everyone, handled at one stop.',
    },
    sha256: '7a3be09986df943d0d616eb0c8357339ab961af5817d2fcf67eb63795316e0ac',
  },
  {
    locator: '二(九)-s3',
    class: 'duty',
    summary: {
      zh: '完善法律援助的程序和标准，提高办案质量，做好跟踪评估和投诉处理。',
      en: 'Calls for better procedures and standards of legal aid, and for its quality to be raised, followed up and open to complaint.',
    },
    sha256: '8f6992f156d575e96e2d3a794f202ed30f7e16d60dc18ac3e9c73b5552bccc9b',
  },
  {
    locator: '二(九)-s4',
    class: 'duty',
    summary: {
      zh: '疑难大案要会商指导，援助人员要培训，制度要宣传。',
      en: 'Calls for guidance on major and difficult cases, training of legal aid staff, and publicity for the scheme.',
    },
    sha256: '1702512f22eecd7683c0b461efb6d71342b19c6e1779c5bbe85730ac7e3e73c7',
  },
  {
    locator: '二(九)-s5',
    class: 'duty',
    summary: {
      zh: '公检法与民政等部门要协作，并鼓励社会组织和法律工作者参加援助，改善办案条件。',
      en: 'Asks courts, prosecutors, police and civil affairs to cooperate, encourages organisations and legal workers to give aid, and so improves the conditions for it.',
    },
    sha256: '0826bc14ebaab07b8f5759d9898d9d69c5c758eed439ee209b64d1e1f0d573f9',
  },
  {
    locator: '二(十)-s1',
    class: 'duty',
    summary: {
      zh: '依基层劳动保障和救助平台的实施意见，整合机构、建好站点，把人员、场地和经费落实到位。',
      en: 'Under an existing opinion on local platforms for labour security and assistance, merges offices, builds stations, and secures staff, premises and running costs.',
    },
    sha256: 'c585c5d2a47e1879b9eddac0919d562cb968b3403641440792255787d6df0eda',
  },
  {
    locator: '二(十)-s2',
    class: 'duty',
    summary: {
      zh: '2015年之前，大体建成市、镇街、村社三级互通的服务网络。',
      en: 'By 2015 a connected service network of three levels, city, town and village, is to be largely in place.',
    },
    sha256: 'a9c2a357825744cf70b8611fa5d2656b7aef608ddf9d8ba9e7bdd0f84c38acad',
  },
  {
    locator: '二(十)-s3',
    class: 'duty',
    summary: {
      zh: '救助信息系统要通到每个村和社区，网络不留空白。',
      en: 'Extends the assistance information system to every village and community, so that the network covers all.',
    },
    sha256: 'c4298de07aec48d5ae32ce51626bd3a83ccbc33d86940ea2e09fbdfa5871162d',
  },
  {
    locator: '三1-s1',
    class: 'duty',
    summary: {
      zh: '要求加强对救助工作的领导。',
      en: 'Calls for stronger leadership of social assistance.',
    },
    sha256: 'f237a70bf434be8352badfdcaeef3258ca2ee57533386644be1287d27a4f36c5',
  },
  {
    locator: '三1-s2',
    class: 'duty',
    summary: {
      zh: '镇街和部门要把救助体系列进发展规划，当作大事来办。',
      en: 'Towns and departments are to put the assistance system into their development plans and treat it as a priority.',
    },
    sha256: '1546186207134f7d009dd3818101b042235948ee6fa6d74ea672c7d4bd52e351',
  },
  {
    locator: '三1-s3',
    class: 'duty',
    summary: {
      zh: '由困难群众救助领导小组统筹协调，把资源并到同一个平台。',
      en: 'The leading group for aid to people in hardship is to coordinate, bring resources together and set up a single platform.',
    },
    sha256: '2bf6139a5f7bfa822cbb24e9786d14a8b596a070ad45d6ccd5d174dbf03a348d',
  },
  {
    locator: '三1-s4',
    class: 'duty',
    summary: {
      zh: '各部门遇到新问题，要按体系统一的要求改进现行政策。',
      en: 'Departments are to improve existing policies as new circumstances arise, in line with one unified system.',
    },
    sha256: 'e58fd36b39bfb3fbf73be7880b3318896c077097d73c35359a6d50847140521c',
  },
  {
    locator: '三2-s1',
    class: 'duty',
    summary: {
      zh: '要求完善救助的管理和服务网络。',
      en: 'Calls for a better network of management and service.',
    },
    sha256: '14b243a2be3e79dbb08c771f8f584f5942c450c18f21bccfcb8daa9959c1a91e',
  },
  {
    locator: '三2-s2',
    class: 'duty',
    summary: {
      zh: '加强镇街的保障救助机构，订好管理制度，挑选得力的人充实队伍。',
      en: 'Strengthens the security and assistance offices of the towns, with management rules and capable staff.',
    },
    sha256: 'c2ca92b55a644575342638f1ff16632a52967dc524c7b83b44ed338c83e7470a',
  },
  {
    locator: '三2-s3',
    class: 'duty',
    summary: {
      zh: '通过培训提高救助人员的业务能力。',
      en: 'Calls for training to raise the skill of assistance staff.',
    },
    sha256: '6b9d0ec4cb6c7f94524941f96146626709a69767cb17fa2d761e6d1729d53eb4',
  },
  {
    locator: '三2-s4',
    class: 'duty',
    summary: {
      zh: '救助人员要改进作风和方法，更贴近群众。',
      en: 'Asks assistance workers to change their style and methods and to stay close to the people they serve.',
    },
    sha256: '04d5c5814eeab086f3328424e10d862e7fcf2eb2f0296af357e114fbb7037fb8',
  },
  {
    locator: '三2-s5',
    class: 'duty',
    summary: {
      zh: '尽快建成规范透明的救助信息网，准确收集困难居民的情况，提高效率。',
      en: 'Calls for a transparent information network soon, one that gathers data on people in hardship promptly and accurately and makes the work efficient.',
    },
    sha256: '8181e14005bf3ecd41f55787d058324ebcb341a255d71d582fc24e0db67752ef',
  },
  {
    locator: '三3-s1',
    class: 'duty',
    summary: {
      zh: '要求保障救助资金。',
      en: 'Calls for secure funding of social assistance.',
    },
    sha256: '0a11119b5ee3a81daedd0813dda572f7d00fc0ea5311b3e968ccde19ac738d85',
  },
  {
    locator: '三3-s2',
    class: 'duty',
    summary: {
      zh: '救助所需的钱要足额编进财政预算，并随财力增加而增加。',
      en: 'The money needed is to be budgeted in full and to grow with the revenue of the city.',
    },
    sha256: '0cf8938d4d6df6cd5959d024e6bcf355ec6a660cbc7dded9a43e08dbc8e56c72',
  },
  {
    locator: '三3-s3',
    class: 'duty',
    summary: {
      zh: '营造全社会支持救助的风气，以慈善补缺，鼓励组织和个人捐助。',
      en: 'Fosters public support, with charity filling the gaps and organisations and individuals encouraged to give.',
    },
    sha256: 'fb727f5a06f0e2bd6f3f1e9087574af43af80896bca50e52571e6b49e1320860',
  },
  {
    locator: '三3-s4',
    class: 'duty',
    summary: {
      zh: '规范救助资金管理，通过监督、检查和审计，保证只用在困难居民身上。',
      en: 'Assistance funds are to be managed by the rules, and supervised, inspected and audited, so that they go only to people in hardship.',
    },
    sha256: '01c4aa5b3cb01995881ab3845dbe4483dba4db8569bbb51b37fabadf6ca713f9',
  },
]
