/** The register of the document: every sentence, with its class and what it says. */
import type { Clause } from '../../kit/document'

export const clauses: readonly Clause[] = [
  {
    locator: '前言-s1',
    class: 'background',
    summary: {
      zh: '发文对象：市政府各部门以及全市的镇和街道。',
      en: 'Names the addressees: every town government, subdistrict office and department of the city government.',
    },
  },
  {
    locator: '前言-s2',
    class: 'background',
    summary: {
      zh: '发文缘由：帮扶城乡困难居民，使各项救助相互衔接，建立城乡统一的救助体系。',
      en: 'Gives the purpose: to help people in hardship in town and country, join the separate schemes up, and build one assistance system for both.',
    },
  },
  {
    locator: '一1-s1',
    class: 'background',
    summary: {
      zh: '小标题，引出指导原则。',
      en: 'A heading in sentence form that opens the guiding principles.',
    },
  },
  {
    locator: '一1-s2',
    class: 'background',
    summary: {
      zh: '指导原则：以民生为重，补齐制度、提高水平，守住困难居民的基本生活，并带动全市发展。',
      en: 'States the guiding principles: put livelihood first, complete and raise social assistance, protect the basic living of people in hardship, and so serve the development of the city.',
    },
  },
  {
    locator: '一2-s1',
    class: 'background',
    summary: {
      zh: '小标题，引出目标。',
      en: 'A heading in sentence form that opens the aims.',
    },
  },
  {
    locator: '一2-s2',
    class: 'background',
    summary: {
      zh: '目标体系：低保为基础，住房、就业、法律、医疗与教育五类专项相配合，救灾、临时救助、帮扶与慈善为补充，覆盖城乡，水平与经济发展相适应。',
      en: 'Sketches the intended system: dibao as its base, special aid for health, education, housing, work and law beside it, disaster relief, temporary aid, social support and charity to fill gaps, for town and country alike and in step with the economy.',
    },
  },
  {
    locator: '二(一)-s1',
    class: 'background',
    summary: {
      zh: '核实收入是住房、医疗、就学等救助的基础，也是救助公平的保证。',
      en: 'Explains why verifying income matters: aid with housing, health care and schooling rests on it, and so does fairness.',
    },
  },
  {
    locator: '二(一)-s2',
    class: 'delegation',
    summary: {
      zh: '低收入家庭的认定按本市试行的专门办法执行；该办法应修订完善，核查的制度、人员和信息系统应予配备。',
      en: 'Leaves the finding of who is a low-income household to the trial method of Yiwu itself, which is to be improved together with the procedures, staff and information system for checking income.',
    },
  },
  {
    locator: '二(二)1-s1',
    class: 'standardFloor',
    summary: {
      zh: '逐步缩小城乡低保标准的差距，2013年农村标准不低于城镇标准的80%。',
      en: 'Rural and urban dibao standards are to converge step by step; in 2013 the rural one must be at least 80% of the urban one.',
    },
  },
  {
    locator: '二(二)1-s2',
    class: 'formula',
    summary: {
      zh: '低保标准自然增长；按差额发放的低保金，不低于标准的40%。',
      en: 'The dibao standard is to grow by a regular mechanism, and a dibao payment made by difference must be at least 40% of the standard.',
    },
  },
  {
    locator: '二(二)1-s3',
    class: 'service',
    summary: {
      zh: '物价补贴扩大到低收入家庭、重度残疾人和三老人员（新中国成立前的老党员、老交通员和老游击队员）。',
      en: 'Extends the price subsidy to the sanlao (old Party members from before October 1949, old couriers and old guerrillas), low-income households and severely disabled people.',
    },
  },
  {
    locator: '二(二)1-s4',
    class: 'service',
    summary: {
      zh: '要求落实重度残疾人的生活保障、重要节日的慰问，以及水费、电费、燃气费和数字电视费等的减免。',
      en: 'Requires the living guarantee for severely disabled people, visits with aid at major holidays, and reduced charges for water, electricity, gas, digital television and the like.',
    },
  },
  {
    locator: '二(二)2-s1',
    class: 'duty',
    summary: {
      zh: '要求规范镇村一级的低保工作。',
      en: 'Calls for dibao work at the lowest levels to follow uniform rules.',
    },
  },
  {
    locator: '二(二)2-s2',
    class: 'duty',
    summary: {
      zh: '低保自申请至批准的各环节应更规范，并加强监督、追究责任。',
      en: 'Tightens the steps from application through review to approval of dibao, with supervision and accountability.',
    },
  },
  {
    locator: '二(二)2-s3',
    class: 'duty',
    summary: {
      zh: '低保对象分类、动态管理：符合条件的纳入，补助不足的补足，不再符合的停发。',
      en: 'Recipients of dibao are to be classed and kept up to date, so that all who are due are covered, topped up where short, and taken off when no longer due.',
    },
  },
  {
    locator: '二(二)2-s4',
    class: 'duty',
    summary: {
      zh: '管好低保资金：使用安全合规，发放及时足额。',
      en: 'Dibao money is to be kept safe, used by the rules, and paid on time and in full.',
    },
  },
  {
    locator: '二(二)3-s1',
    class: 'duty',
    summary: {
      zh: '要求设立一项针对低收入家庭的生活补助。',
      en: 'Calls for a living subsidy for low-income households to be set up.',
    },
  },
  {
    locator: '二(二)3-s2',
    class: 'formula',
    summary: {
      zh: '低收入家庭按人每年补助，至少为农村低保标准的25%，经费编入当年财政预算。',
      en: 'A low-income household receives, for each person each year, at least 25% of the rural dibao standard, and the money goes into the annual budget.',
    },
  },
  {
    locator: '二(三)1-s1',
    class: 'duty',
    summary: {
      zh: '要求对重大疾病给予更多救助。',
      en: 'Calls for more help with serious illness.',
    },
  },
  {
    locator: '二(三)1-s2',
    class: 'formula',
    summary: {
      zh: '规定大病救助：限低保对象、收入不超过标准1.5倍的低收入家庭、七类优抚对象（附有未参加职工医保的条件；残疾军人限七至十级，复员军人限解放战争时期至1954-10-31入伍）、特困职工、三老人员、因病生活水平落到标准1.5倍之内的人；患名单中20种病（名单以“等”字收尾）时，各类保险和单位补助之后个人仍要负担的政策内费用救助80%，每年封顶10万元，连同政府医保最多占政策内费用的90%。',
      en: 'Sets medical assistance: for dibao recipients, low-income households within 1.5 times the dibao standard, seven groups of veterans and survivors (with a condition of not being in employee medical insurance; disabled veterans of grades 7 to 10, demobilised veterans enlisted between the War of Liberation and 31 October 1954), hardship workers, sanlao, and people brought by illness to within 1.5 times the standard; for an open list that names 20 diseases it pays 80% of the in-policy cost left to the person after all insurance and help from an employer, at most 100,000 yuan a year, and together with government insurance at most 90% of the in-policy cost.',
    },
  },
  {
    locator: '二(三)2-s1',
    class: 'service',
    summary: {
      zh: '资助低保对象、农村五保、城镇三无、三老、低收入家庭和重度残疾人参加居民大病保险。',
      en: 'Gives more help to join serious-illness insurance for residents to dibao recipients, rural Five Guarantees and urban Three Withouts persons, sanlao, low-income households and severely disabled people.',
    },
  },
  {
    locator: '二(三)2-s2',
    class: 'duty',
    summary: {
      zh: '医疗救助一处办结：在市内定点医院以及省内异地就医，均可当场结算。',
      en: 'Medical assistance is to be settled in one stop, both at designated hospitals in the city and at once for treatment elsewhere in the province.',
    },
  },
  {
    locator: '二(四)-s1',
    class: 'service',
    summary: {
      zh: '就学救助对象七类：低保家庭和低收入家庭的子女、流浪儿童、机构监护的儿童、烈士子女、五保中的未成年人、残疾学生。',
      en: 'Gives schooling assistance to seven groups: children of dibao families, children of low-income households, street children, minors in the care of institutions, children of martyrs, minors under the Five Guarantees and disabled students.',
    },
  },
  {
    locator: '二(四)-s2',
    class: 'formula',
    summary: {
      zh: '考上大中专的困难家庭子女按学年给予救助：本科6000元、专科4000元、中专2000元。',
      en: 'Grants per academic year to students from families in hardship who are admitted: 6000 yuan for undergraduates, 4000 for junior college and 2000 for secondary vocational school.',
    },
  },
  {
    locator: '二(四)-s3',
    class: 'eligibility',
    summary: {
      zh: '鼓励单位、企业、团体和个人结对帮助学生；同一类助学只能享受一份。',
      en: 'Encourages public bodies, firms, organisations and individuals to sponsor students, and bars anyone from receiving aid of the same kind twice.',
    },
  },
  {
    locator: '二(四)-s4',
    class: 'service',
    summary: {
      zh: '由教育部门为困难家庭的中小学生继续提供营养餐。',
      en: 'The education authorities go on providing nutrition meals for primary and secondary pupils from families in hardship.',
    },
  },
  {
    locator: '二(五)-s1',
    class: 'delegation',
    summary: {
      zh: '临时救助按本市试行的专门办法执行，同时健全机制、放宽范围、规范程序。',
      en: 'Leaves temporary assistance to the trial measures of Yiwu for it, with a better mechanism, a wider scope and a regular procedure.',
    },
  },
  {
    locator: '二(五)-s2',
    class: 'duty',
    summary: {
      zh: '临时救助资金主要由财政负担，逐步增加投入，并形成自然增长。',
      en: 'Temporary assistance is to be funded mainly from the public budget, with more money and regular growth.',
    },
  },
  {
    locator: '二(六)-s1',
    class: 'delegation',
    summary: {
      zh: '孤儿的认定和养育、基本生活费的准时足额发放，依国务院办公厅2010年第54号文件和省里2011年第41号转发通知办理。',
      en: 'Refers the recognition and care of orphans, and the full and timely payment of their living allowance, to State Council General Office document 54 of 2010 and the provincial notice 41 of 2011.',
    },
  },
  {
    locator: '二(六)-s2',
    class: 'formula',
    summary: {
      zh: '孤儿全年基本生活费：机构养育的至少为上年城镇人均消费支出的70%，散居的至少为机构标准的60%；另在医疗、住房、法律和帮扶等方面比照三无和五保，在就学上比照低保家庭。',
      en: 'Sets the yearly living standard of orphans: in an institution at least 70% of urban per-capita consumption in the year before, in the community at least 60% of the institutional standard; they also share the health, housing, legal, social and like support of Three Withouts and Five Guarantees persons and the schooling aid of dibao families.',
    },
  },
  {
    locator: '二(七)-s1',
    class: 'delegation',
    summary: {
      zh: '以廉租房和经济适用房为主扩大住房保障，着重解决低收入家庭的住房困难。',
      en: 'Widens housing security, chiefly by low-rent and affordable housing, to relieve low-income households that are badly housed.',
    },
  },
  {
    locator: '二(七)-s2',
    class: 'duty',
    summary: {
      zh: '以多种方式改善外来建设者的居住条件。',
      en: 'Calls for better housing, by various means, for people who came from elsewhere to work in the city.',
    },
  },
  {
    locator: '二(七)-s3',
    class: 'delegation',
    summary: {
      zh: '对住房困难的残疾人继续给予救助。',
      en: 'Continues aid for disabled people in housing difficulty.',
    },
  },
  {
    locator: '二(七)-s4',
    class: 'delegation',
    summary: {
      zh: '农村困难户住房救助依本市专门的实施办法；城镇住房保障规范管理，经申请、审核、公示、轮候、退出各环节，做到公开公正。',
      en: 'Leaves rural housing aid to the implementing measures of Yiwu for it, and asks that urban housing security be run openly and fairly through application, review, publicity, a waiting list and exit.',
    },
  },
  {
    locator: '二(八)-s1',
    class: 'duty',
    summary: {
      zh: '发展慈善事业，建立市和镇街两级慈善网络，发挥慈善机构与红十字会扶贫济困的作用。',
      en: 'Promotes charity through a network at city and town level, with charities and the Red Cross helping the poor.',
    },
  },
  {
    locator: '二(八)-s2',
    class: 'duty',
    summary: {
      zh: '组织多种形式的慈善捐赠。',
      en: 'Calls for charitable giving in many forms.',
    },
  },
  {
    locator: '二(八)-s3',
    class: 'duty',
    summary: {
      zh: '完善志愿者组织，丰富志愿服务的形式和内容。',
      en: 'Calls for sound volunteer organisations and for new and richer kinds of volunteering.',
    },
  },
  {
    locator: '二(八)-s4',
    class: 'duty',
    summary: {
      zh: '支持民间办慈善福利机构，欢迎企业和市民参加慈善。',
      en: 'Encourages private charitable welfare institutions, and firms and citizens to take part in charity.',
    },
  },
  {
    locator: '二(八)-s5',
    class: 'duty',
    summary: {
      zh: '慈善机构加强善款管理，逐步扩大救助的人群和事项，并定期公开募集与支出。',
      en: 'Charities are to manage their funds well, widen gradually whom and what they help, and publish regularly what they raise and spend.',
    },
  },
  {
    locator: '二(八)-s6',
    class: 'duty',
    summary: {
      zh: '提高慈善超市服务困难居民的水平，并使之经常化。',
      en: 'Charity shops are to serve people in hardship well, conveniently and all the time.',
    },
  },
  {
    locator: '二(八)-s7',
    class: 'duty',
    summary: {
      zh: '继续实施低收入农户增收工程，一户一策。',
      en: 'Carries on the programme that raises low-income farming households, with one support plan for each household.',
    },
  },
  {
    locator: '二(八)-s8',
    class: 'service',
    summary: {
      zh: '为贫困对象提供就业扶持和技术指导，增强其自身脱贫能力，并适时调整结对对象。',
      en: 'Provides help with finding work and technical guidance so that poor people can support themselves, and adjusts who is paired for support as circumstances change.',
    },
  },
  {
    locator: '二(九)-s1',
    class: 'service',
    summary: {
      zh: '依国家和浙江的两部法律援助条例，免费为困难居民提供咨询、诉讼与非诉代理、鉴定、公证和刑事辩护等。',
      en: 'Under the national and the Zhejiang legal aid regulations, gives people in hardship free advice, representation in and out of court, forensic examination, notarisation, criminal defence and the like.',
    },
  },
  {
    locator: '二(九)-s2',
    class: 'duty',
    summary: {
      zh: '居民一小时内可以获得法律援助，并在一处办结。',
      en: 'Aims for legal aid within one hour of everyone, handled at one stop.',
    },
  },
  {
    locator: '二(九)-s3',
    class: 'duty',
    summary: {
      zh: '完善法律援助的程序和标准，提高办案质量，做好跟踪评估和投诉处理。',
      en: 'Calls for better procedures and standards of legal aid, and for its quality to be raised, followed up and open to complaint.',
    },
  },
  {
    locator: '二(九)-s4',
    class: 'duty',
    summary: {
      zh: '对重大疑难案件会商指导，加强援助人员培训和制度宣传。',
      en: 'Calls for guidance on major and difficult cases, training of legal aid staff, and publicity for the scheme.',
    },
  },
  {
    locator: '二(九)-s5',
    class: 'duty',
    summary: {
      zh: '公检法与民政等部门加强协作，并鼓励社会组织和法律工作者参加援助，改善办案条件。',
      en: 'Asks courts, prosecutors, police and civil affairs to cooperate, encourages organisations and legal workers to give aid, and so improves the conditions for it.',
    },
  },
  {
    locator: '二(十)-s1',
    class: 'duty',
    summary: {
      zh: '依基层劳动保障和救助平台的实施意见，整合机构、建好站点，把人员、场地和经费落实到位。',
      en: 'Under an existing opinion on local platforms for labour security and assistance, merges offices, builds stations, and secures staff, premises and running costs.',
    },
  },
  {
    locator: '二(十)-s2',
    class: 'duty',
    summary: {
      zh: '到2015年，基本建成市、镇街、村社三级互通的服务网络。',
      en: 'By 2015 a connected service network of three levels, city, town and village, is to be largely in place.',
    },
  },
  {
    locator: '二(十)-s3',
    class: 'duty',
    summary: {
      zh: '救助信息系统覆盖所有村和社区。',
      en: 'Extends the assistance information system to every village and community, so that the network covers all.',
    },
  },
  {
    locator: '三1-s1',
    class: 'duty',
    summary: {
      zh: '要求加强对救助工作的领导。',
      en: 'Calls for stronger leadership of social assistance.',
    },
  },
  {
    locator: '三1-s2',
    class: 'duty',
    summary: {
      zh: '镇街和部门将救助体系列入发展规划，作为重要工作推进。',
      en: 'Towns and departments are to put the assistance system into their development plans and treat it as a priority.',
    },
  },
  {
    locator: '三1-s3',
    class: 'duty',
    summary: {
      zh: '由困难群众救助领导小组统筹协调，把资源整合到同一平台。',
      en: 'The leading group for aid to people in hardship is to coordinate, bring resources together and set up a single platform.',
    },
  },
  {
    locator: '三1-s4',
    class: 'duty',
    summary: {
      zh: '各部门遇到新问题，按体系统一的要求改进现行政策。',
      en: 'Departments are to improve existing policies as new circumstances arise, in line with one unified system.',
    },
  },
  {
    locator: '三2-s1',
    class: 'duty',
    summary: {
      zh: '要求完善救助的管理和服务网络。',
      en: 'Calls for a better network of management and service.',
    },
  },
  {
    locator: '三2-s2',
    class: 'duty',
    summary: {
      zh: '加强镇街的保障救助机构，健全管理制度，选配得力人员充实队伍。',
      en: 'Strengthens the security and assistance offices of the towns, with management rules and capable staff.',
    },
  },
  {
    locator: '三2-s3',
    class: 'duty',
    summary: {
      zh: '通过培训提高救助人员的业务能力。',
      en: 'Calls for training to raise the skill of assistance staff.',
    },
  },
  {
    locator: '三2-s4',
    class: 'duty',
    summary: {
      zh: '救助人员改进作风和方法，密切联系群众。',
      en: 'Asks assistance workers to change their style and methods and to stay close to the people they serve.',
    },
  },
  {
    locator: '三2-s5',
    class: 'duty',
    summary: {
      zh: '尽快建成规范透明的救助信息网，准确收集困难居民的情况，提高效率。',
      en: 'Calls for a transparent information network soon, one that gathers data on people in hardship promptly and accurately and makes the work efficient.',
    },
  },
  {
    locator: '三3-s1',
    class: 'duty',
    summary: {
      zh: '要求保障救助资金。',
      en: 'Calls for secure funding of social assistance.',
    },
  },
  {
    locator: '三3-s2',
    class: 'duty',
    summary: {
      zh: '救助所需经费足额编入财政预算，并随财力增加而增加。',
      en: 'The money needed is to be budgeted in full and to grow with the revenue of the city.',
    },
  },
  {
    locator: '三3-s3',
    class: 'duty',
    summary: {
      zh: '营造全社会支持救助的风气，以慈善为补充，鼓励组织和个人捐助。',
      en: 'Fosters public support, with charity filling the gaps and organisations and individuals encouraged to give.',
    },
  },
  {
    locator: '三3-s4',
    class: 'duty',
    summary: {
      zh: '规范救助资金管理，通过监督、检查和审计，保证只用在困难居民身上。',
      en: 'Assistance funds are to be managed by the rules, and supervised, inspected and audited, so that they go only to people in hardship.',
    },
  },
]
