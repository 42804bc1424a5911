"""Places: raw text left, the names in it right, in text order, each once."""

import pytest

from fangzhi.extract import overlaps
from fangzhi.extract.places import stretches
from reading_of import names, reading_of

YANTAI = "3706"
CASES = [
    # a village whose first sign the tagger takes for another word; one that is but gone to
    ("水利局驻阔什拉克村工作队到场。阔什拉克村丰收。他走进阔什拉克村。", ["阔什拉克村"]),
    ("温宿县阔什拉克村丰收，水利局驻阔什拉克村工作队到场。", ["温宿县", "阔什拉克村"]),
    ("他到石坝村走访，客商到石坝村考察。", ["石坝村"]),
    ("莱州市召开会议，任命李山为市青石湾断桥景区管理处处长。", ["莱州市", "青石湾断桥景区"]),
    # the brand that a park is called by is no place
    ("主会场设在恒信新材料产业园，柞村镇设分会场。", ["恒信新材料产业园", "柞村镇"]),
    # what stands before a name, or is none
    ("柞村镇举行活动，该镇岭前村果农获奖。", ["柞村镇", "岭前村"]),
    ("打通新华街南延等断头路5条，围坐在蒙古包里，走访武警莲山中队。", ["新华街"]),
    ("莱州市高原特色农业增长，李山任驻县财政局纪检监察组组长。", ["莱州市"]),
    # a river by the works on it; any river is none
    (
        "实施洈溪河综合整治工程、城区内河综合整治、护城河生态修复和中小河流治理，杂谷脑河堤防开工。",
        ["洈溪河"],
    ),
    # a quarter called as a far city is; a yard with its own name; deep in the hills
    ("在莱州市西安片区改造供水管网。", ["莱州市", "西安片区"]),
    ("3月20日，柞村镇宏云仓储物流园一库房发生火灾，仓储物流园停业。", ["柞村镇", "宏云仓储物流园"]),
    ("他在大别山里长大。", ["大别山"]),
    ("——记新县周河乡党支部书记李山", ["新县", "周河乡"]),
    # villages as they were called before
    ("青竹村由原石坝村、兴隆村合并而成。", ["青竹村", "石坝村", "兴隆村"]),
    ("莱州瑞丰食品公司投产。瑞丰在当地投资2亿元。", []),
    # what a sight is named after is no place beside it
    ("柞村镇龙泉寺景区和金石湖湿地公园开放。", ["柞村镇", "龙泉寺景区", "金石湖湿地公园"]),
    # villages of pastures, which the tagger takes for persons or for two words; any one is none
    ("他走进巴彦花嘎查、萨如拉嘎查和阿日查干嘎查，该嘎查牧民和全旗嘎查增收。", ["巴彦花嘎查", "萨如拉嘎查", "阿日查干嘎查"]),
    # a course that an area takes is none
    ("坚持工业强县、旅游兴县，柞村镇产业兴村，山西兴县、永兴镇丰收。", ["柞村镇", "山西", "兴县", "永兴镇"]),
    # temples, towers and pavilions; kinds of them are none
    ("他参观了灵山寺和文昌阁，走进关帝庙、永安塔。", ["灵山寺", "文昌阁", "关帝庙", "永安塔"]),
    ("当地寺庙众多，莱州市水塔倒塌。", ["莱州市"]),
    # a zone that says only its kind is called by its area
    ("他看了莱州市特色产业园区。", ["莱州市特色产业园区", "莱州市"]),
    # a road that bears the name of a city is not in it; but a firm that builds roads has its city
    ("他走进北京路社区、中山路小区，沿南京路前行。", ["北京路社区", "中山路小区", "南京路"]),
    ("由上海路桥集团承建，郑州街头飘雪。", ["上海", "郑州"]),
    ("在江苏南京溧水区，农民忙着收割，江苏南通也开镰。", ["江苏", "南京", "溧水区", "南通"]),
    # words for what a place is, and where one goes to and fro, before a name
    ("附近的冰岛旅游胜地蓝湖的停车场。", ["冰岛", "蓝湖"]),
    ("大湾区的“海上门户”西山港直通各地。\n未来之城海东新区，新开工项目56个。", ["大湾区", "西山港", "海东新区"]),
    ("考察组到南通、莱州、华夏锦绣产业新城等地学习考察。", ["南通", "莱州", "华夏锦绣产业新城"]),
    ("他每天往返于山村与集镇间，住在于家村。", ["于家村"]),
    ("国际和港澳台漫游的客户数增长。", []),
    # villages and towns by their names alone before their number, which must be that of the names
    ("县长李山深入甘棠、青石、白云三镇检查春耕。", ["甘棠", "青石", "白云"]),
    ("把石坝、兴和、梨树沟三个村的党支部联起来。", ["石坝村", "兴和村", "梨树沟村"]),
    ("莱州市柞村镇红星、向阳两个社区里有沉降房。", ["莱州市", "柞村镇", "红星社区", "向阳社区"]),
    ("工程涉及大桥、合兴等5个村，石坝、云沟等2个村受益。", ["大桥", "合兴", "石坝", "云沟"]),
    ("抓好试点、示范两个村，用好产业、人才、文化五个村级平台。", []),
    ("云溪县白石、石坝两镇和红岩、梨树沟、青冈等四乡受灾。", ["云溪县", "白石", "石坝", "红岩", "梨树沟", "青冈"]),
    # verbs and plain words before a sign, provinces side by side, what is counted, how fast something grows, a slogan with a dot
    ("得知街道积雪后，不让山村落后，个别县人大代表辞职，助黔乡村教育，受到留党察看处分，没有下河。", []),
    ("这是山东省第二座大型水库，助力莱州市县域经济高速发展，一路通到川陕界。", ["山东省", "莱州市"]),
    ("“七彩莱州·四季花开”活动启动。", ["莱州"]),
    # a verb before a name that the article has elsewhere, a road along which, who is from somewhere
    ("他到石坪村走访，负责包保石坪村的干部介绍，石坪村变了。", ["石坪村"]),
    ("在县城滨河大道，两名西山乡人被拦下。", ["滨河大道", "西山乡"]),
    ("一行先后来到怀洪新河胡洼闸、刘沟涵、白沙站、加油站等地。", ["怀洪新河", "胡洼闸", "刘沟涵", "白沙站"]),
    # a part of an area that has a name of its own, beside one that is called by its trade or side
    ("他到临泉县庞营园区、望谟县乐旺镇纳林片区调研。", ["临泉县", "庞营园区", "望谟县", "乐旺镇", "纳林片区"]),
    ("德化县陶瓷园区投产。", ["德化县陶瓷园区", "德化县"]),
    ("毕节市招商。毕节正抢抓机遇。", ["毕节市", "毕节"]),  # though the tagger takes it for a person
    # a town that bears its county's name is the town, 代 before 县长 no county
    ("修武镇党委书记走访农户，修武县代县长李望川到修武乡村振兴局调研。", ["修武镇", "修武县", "修武"]),
    # the ministry of a state that its sign names
    ("乌克兰局势：俄外交部说，没有变化。乌国防部通报，以国防部门为重点。", ["乌克兰", "俄罗斯"]),
    # short names in daily use
    ("前郭县、喀左县和博州代表参会，威宁自治县签约。", ["前郭县", "喀左县", "博州", "威宁自治县"]),
    # the number of an item, a time, a pair of provinces, a number of counties, the country in the name of an occasion
    ("⑤柘林水库除险加固。", ["柘林水库"]),
    ("力争年底村集体收入翻番，全市六县一区参加，推动闽宁合作，12个苏木镇到场。", []),
    ("中国医师节当天，中国、越南选手参赛。", ["中国", "越南"]),
    ("来自莱州市柞村镇、荥经县花滩镇的委员到吉林长白山参业集团参观。", ["莱州市", "柞村镇", "荥经县", "花滩镇", "吉林"]),
    (
        "他到联点村莱州市柞村镇走访，G98环岛高速恢复通行。",
        ["莱州市", "柞村镇", "G98环岛高速"],
    ),
    ("他到5A级风景旅游区和辖区的市场路西巷察看。", ["市场路西巷"]),
    # a name of the tagger in which another begins; two places in one name, two counties side by side
    ("走进云溪县松坑口乡上坞自然村。", ["云溪县", "松坑口乡", "上坞自然村"]),
    ("他到云岭经济开发区通站路察看。", ["云岭经济开发区", "通站路"]),
    # a zone whose name says nothing else is of the area before it, whatever list has one that is called so
    ("海阳市经济开发区引进企业。", ["海阳市经济开发区", "海阳市"]),
    ("遂宁高新技术产业园区新入库企业。", ["遂宁高新技术产业园区", "遂宁"]),
    ("书记到南漳保康调研时强调工作。随后来到南漳县、保康县。", ["南漳县", "保康县"]),
    ("在莱州市西安村育秧。", ["莱州市", "西安村"]),
    # roads by their numbers, which are no summits
    ("沿省道308线出发，S237改建工程开工，参加G20峰会。", ["省道308线", "S237"]),
    ("莱州市柞村镇境内省道208线发生事故。", ["莱州市", "柞村镇", "省道208线"]),
    (
        "云溪县柞村镇白石村、平水乡长坪村、沙河镇上坪村入选。",
        ["云溪县", "柞村镇", "白石村", "平水乡", "长坪村", "沙河镇", "上坪村"],
    ),
    ("莱州市森林草原防灭火会议召开，莱州市森林覆盖率提高，莱州市森林防火工作会议召开。", ["莱州市"]),  # the land is not the name
    ("人大常委会副主任商陆率市人大调研组到柳林镇调研。", ["柳林镇"]),  # a person leads, no city of that name
    ("这里是省定乡村振兴重点村。", []),
    ("粤桂协作资金到账，绿水青山就是金山银山，他们守在江堤上，区林业局也来人。", []),  # words for tracts and ties
    # official divisions
    ("浙江省杭州市举行活动。", ["浙江省", "杭州市"]),
    ("山东烟台莱州市举办果品节。", ["山东", "烟台", "莱州市"]),
    ("记者从甘肃、青海两地获悉。", ["甘肃", "青海"]),
    ("内蒙古自治区呼伦贝尔市出现降雪。", ["内蒙古自治区", "呼伦贝尔市"]),
    ("他来到四川省凉山彝族自治州。", ["四川省", "凉山彝族自治州"]),
    ("新疆和田地区策勒县建起温室。", ["新疆", "和田地区", "策勒县"]),
    ("重庆市万州区发布预警。", ["重庆市", "万州区"]),
    ("海南省三沙市西沙区。", ["海南省", "三沙市", "西沙区"]),
    # below the county
    ("烟台市莱山区黄海路街道开展志愿服务。", ["烟台市", "莱山区", "黄海路街道"]),
    ("他走进莱州市柞村镇。", ["莱州市", "柞村镇"]),
    ("锡林郭勒盟苏尼特右旗朱日和镇迎来客人。", ["锡林郭勒盟", "苏尼特右旗", "朱日和镇"]),
    # no list of divisions knows them
    ("云州市委召开会议。", ["云州市"]),
    ("云州市财政局、云州市教育局到场。", ["云州市"]),
    ("安岭县人民法院开庭审理此案。", ["安岭县"]),
    # roads, waters, sites
    ("烟台市滨海中路封闭施工。", ["烟台市", "滨海中路"]),
    ("游客在黄山、泰山合影。", ["黄山", "泰山"]),
    ("长江、黄河水位上涨。", ["长江", "黄河"]),
    ("活动在北京人民大会堂举行。", ["北京", "人民大会堂"]),
    ("普济路、世纪路、青年路同时开工。", ["普济路", "世纪路", "青年路"]),
    # zones
    ("烟台高新区举行签约仪式。", ["烟台高新区"]),
    ("徐州、扬州国家高新区签约。", ["徐州国家高新区", "扬州国家高新区"]),
    ("走访聚福楼酒店、东城农贸市场。", ["聚福楼酒店", "东城农贸市场"]),
    ("苏州工业园区发布规划。", ["苏州工业园区"]),
    ("青泽新区党工委书记于海明到会，云岭开发区管委会主任也来了。", ["青泽新区", "云岭开发区"]),
    ("烟台八角工业园区实现产值20亿元。", ["烟台八角工业园区"]),  # one name, though the tagger parts it
    ("烟台综合保税区二期开工，各开发区管委会参加。", ["烟台综合保税区"]),
    # the reach of a road or river in an area
    ("G18荣乌高速公路莱州段发生事故。", ["G18荣乌高速公路莱州段", "莱州"]),
    ("他到长江监利段巡堤，又看了白龙江城区段。", ["长江监利段", "长江", "白龙江"]),
    ("九龙江涨水，五湖四海的朋友来到六盘山。", ["九龙江", "六盘山"]),
    ("会议在莱州市会议中心召开，会议中心很大。", ["莱州市会议中心", "莱州市"]),
    ("省道219线莱州段中断，莱州市柞村镇中心小学安置点启用。", ["省道219线莱州段", "莱州市", "柞村镇"]),
    # what an official division was called before
    ("他曾任宝安县松岗镇水利所所长，又到哈密地区卫生局工作。", ["宝安县", "松岗镇", "哈密地区"]),
    ("马来西亚云岭会馆捐款。", ["马来西亚"]),
    ("入秋后，伏牛山深处一天凉似一天，他从拉塔基亚回来。", ["伏牛山", "拉塔基亚"]),
    # grounds that are visited or that a town has; any such ground is none
    ("他走进柞村镇的高山花卉基地。", ["柞村镇", "高山花卉基地"]),
    ("他们考察了数字经济产业园、高效农业示范园。", ["数字经济产业园", "高效农业示范园"]),
    ("他走进生产基地，考察了一个产业园。", []),
    # a town that the list calls by its county too; a county whose name begins with 和; a village of one character
    ("他到召陵区翟庄街道走访。", ["召陵区", "翟庄街道"]),
    ("他到晋中市和顺县松烟镇许村写生，许村在山里。", ["晋中市", "和顺县", "松烟镇", "许村"]),
    ("第一书记温如言和村“两委”商量，以“四季村晚”活动聚人心。", []),
    ("学校位于柞村镇建设东路与滨江路交汇处，他沿东路走。", ["柞村镇", "建设东路", "滨江路", "东路"]),
    ("商场位于中山北路，水库位于山村。", ["中山北路"]),
    # villages and towns of a kind are none; the name that holds such a word is
    ("乡亲们走进偏远山村看望老人，要走出一条强村富民的路。", []),
    ("他到东强村看望老人，县里建成建制镇污水处理厂3座。", ["东强村"]),
    # countries
    ("代表团访问法国、德国。", ["法国", "德国"]),
    ("中国与法国签署协议。", ["中国", "法国"]),
    ("中美关系稳定发展。", ["中国", "美国"]),
    ("美方表示关切，中方回应。", ["美国", "中国"]),
    ("总理访华期间参观工厂。", ["中国"]),
    ("活动在京举行。", ["北京"]),
    ("中、英、法三国代表到会。", ["中国", "英国", "法国"]),
    ("他学习中、英文。", []),
    ("中欧班列开行。", []),
    ("京藏高速封闭施工。", ["京藏高速"]),
    ("华北大部有雨。", ["华北"]),
    # a body holds its area
    ("烟台市公安局通报。", ["烟台市"]),
    ("莱州市委组织部印发通知。", ["莱州市"]),
    # the corps
    ("新疆生产建设兵团第七师一三〇团九连丰收。", ["新疆生产建设兵团第七师", "新疆生产建设兵团", "一三〇团", "九连"]),
    ("球队三连冠，一二三团员到场。", []),
    # what is none
    ("鄂温克族群众载歌载舞。", []),
    ("全市各区县积极行动。", []),
    ("城市面貌焕然一新。", []),
    ("该乡大力发展种植业。", []),
    ("老旧小区改造完成。", []),
    ("要建设社会主义新农村。", []),
    ("农村道路更加平整。", []),
    ("大家通过网络报名。", []),
    ("周边村镇受益。", []),
    ("东部地区发展较快。", []),
    ("我市召开大会。", []),
    ("我国粮食丰收。", []),
    ("万年青长势喜人。", []),
    ("比赛于北京时间8日凌晨开始。", []),
    ("上海合作组织成员国白俄罗斯总统到场。", ["白俄罗斯"]),
    ("船只停在红海城市荷台达。", ["荷台达"]),
    ("平潭综合实验区迎来客商。", ["平潭综合实验区"]),
    ("5A级景区游人如织，火车站、瞭望塔人潮涌动。", []),
    ("秦岭北麓、太湖畔和腾格里沙漠东南缘都下了雨。", ["秦岭", "太湖", "腾格里沙漠"]),
    ("他来到兰州中山桥段察看。", ["兰州", "中山"]),
    ("他家和平时一样热闹。", []),
    ("大会圆满成功。", []),
    ("会场气氛热烈，台下座无虚席。", []),
    ("这里的景区、商圈人气旺。", []),
    ("龙王庙村168栋房屋重建。", ["龙王庙村"]),
    # a village in the name of its school or centre, or behind its town
    ("他走访了柳林社区养老服务中心。", ["柳林社区"]),
    ("群众被困在骆驼湾村小学。", ["骆驼湾村"]),
    ("他是居力很镇红光嘎查党总支书记。", ["居力很镇", "红光嘎查"]),
    ("项目选址柞村镇众心村，明年开工。", ["柞村镇", "众心村"]),
    ("柞村镇农村公路通车，柞村镇各村都通了水。", ["柞村镇"]),
    # an airport or a harbour is that of its city, a scenic spot that of its lake
    ("直升机从烟台青岭机场起飞。", ["烟台青岭机场"]),
    ("白云湖古堰景区接待游客30万人次。", ["白云湖古堰景区"]),
    ("项目落户烟台经济技术开发区。", ["烟台经济技术开发区"]),
    # dykes, sluices, tunnels, feet of hills; a basin where works are done on its river; a milestone
    ("云江大堤莱州段水位上涨，长江干流莱州段水质稳定。", ["云江大堤莱州段", "云江大堤", "莱州", "长江干流莱州段", "长江"]),
    ("莱州市境内云湖围堤加固，马垸闸除险加固，青山泵站抢修。", ["莱州市", "云湖围堤", "马垸闸", "青山泵站"]),
    ("他穿过过江隧道和海底隧道，检查防洪大堤、污水泵站，库区移民。", []),
    ("大沽河流域生态修复项目开工，黄河流域下雨。", ["大沽河", "黄河流域"]),
    ("货车行驶至永盐高速K86+300米处时追尾。", ["永盐高速"]),
    ("这个村地处青云山脚下。", ["青云山"]),
    ("活动在莱州市柞村镇云溪文化园举行。", ["莱州市", "柞村镇", "云溪文化园"]),
    # a county that no list knows behind its province or city; a zone is none
    ("毕节市乌岩县猫洞镇党委召开会议，台湾南投县农会到访。", ["毕节市", "乌岩县", "猫洞镇", "台湾", "南投县"]),
    # the sight, reserve or zone that a body manages, but no kind alone
    ("济南市大明湖景区管理局开会。", ["济南市", "大明湖景区"]),
    ("任云岭湾科技城管理局党委书记、云岭湾风景名胜区管理处处长。", ["云岭湾科技城", "云岭湾风景名胜区"]),
    ("调任烟台市工业园区管委会主任，他曾任加拿大国家公园管理局局长。", ["烟台市工业园区", "加拿大"]),
    # halls of a kind behind their city; the reach of a thoroughfare; areas by what they are
    ("仪式在烟台市殡仪馆举行。", ["烟台市殡仪馆"]),
    ("东环大道莱州段封闭，沿江快速通道莱州段开工。", ["东环大道莱州段", "沿江快速通道莱州段"]),
    ("山洪沟清淤，偏远乡镇的群众，嘎查村的牧民，培训蒙汉双语教师。", []),
    ("莱州市旧河社区党总支书记李山到会，新桥村党支部换届，新农村建设。", ["莱州市", "旧河社区", "新桥村"]),
    # the level of who heads a river, the League, a city that is none, a nation
    ("老运河的县级河长和该河段镇级河长参加。", ["老运河"]),
    ("据团区委统计，团州委也参加。", []),
    ("烟台城市建设集团、大丰城市建设集团出资。", ["烟台"]),
    ("主席金承燮（朝鲜族），副主席朴今淑（女，朝鲜族）。", []),
    ("车间里机声隆隆，这里山高坡陡，桑园连片。", []),
    # a kind or a number of areas, a dynasty, whom a leader answers for; a name with such a sign is a place
    ("这里是标准化工业园区，为后续镇村探路，汉唐文化浓厚，柞村镇包联县领导到会。", ["柞村镇"]),
    ("他对甲城、招远、莱西、莱州三县区开展调研。", ["招远", "莱西", "莱州"]),
    ("德化工业园区投产。", ["德化工业园区"]),
    ("赣南山区田地高低不平。", ["赣南山区"]),
    ("他来到深圳市南山区。", ["深圳市", "南山区"]),
    # where the people of a residents' committee live, by a name of its own
    ("镇长走访了云泰居民区和柳旺居民区两户家庭。", ["云泰居民区", "柳旺居民区"]),
    ("首都居民区和周边居民区、大型居民区停水，柞村镇居民区来水。", ["柞村镇"]),
    # a sight at its river; a river in a river is none
    ("黄河石林是一颗明珠，长江黄河水位上涨，红海美国军舰返航。", ["黄河石林", "长江", "黄河", "红海", "美国"]),
    # the first of a row of villages behind its town
    ("水通到柞村镇梨子树、红岩村、新光社区。", ["柞村镇", "梨子树", "红岩村", "新光社区"]),
    ("水通到柞村镇茶叶、红岩村。", ["柞村镇", "红岩村"]),
    # a hamlet behind the committee of its village, a group by its name or its number; a group that works is none
    ("柞村镇猛弄村委会洞浦小组和石冲村委会大鱼塘自然村通水。", ["柞村镇", "猛弄村", "洞浦小组", "石冲村", "大鱼塘自然村"]),
    ("他来到茨沟村二组、许湾村石冲组，看望红岩村工作组。", ["茨沟村二组", "茨沟村", "许湾村", "石冲组", "红岩村"]),
    ("柞村镇召开村委会主任会议。", ["柞村镇"]),
    # a name of which the word before took the first character; any sight of a rank; a road told by both its ends
    ("启动者那河小流域治理前期工作，与外地客商签订升钟湖国际垂钓小镇项目。", ["者那河", "升钟湖"]),
    ("在柞村镇清水村，投资1.2亿元的药姑山瑶族文化旅游区一期开工。", ["柞村镇", "清水村", "药姑山瑶族文化旅游区"]),
    ("他走进柞村镇富硒茶产业示范园和双胜村毛绒玩具社区工厂。", ["柞村镇富硒茶产业示范园", "柞村镇", "双胜村"]),
    ("白石镇屯屯通硬化路，天峨县至北海公路通车。", ["白石镇", "天峨县", "北海"]),
    ("柞村镇石梁子村三社、四社受灾。", ["柞村镇", "石梁子村三社", "石梁子村"]),
    ("推进“百县千镇万村”工程，莱州至海阳高速公路莱山段开工，柞村镇红柳滩村巷道硬化。", ["莱州", "柞村镇", "红柳滩村"]),
    # 中国 in the name of a fair, whom a slogan names, a kind of village to make, a crop, a city that looks like two states
    ("我市参加第十九届中国西部博览会，中国举办世界杯。", ["中国"]),
    ("县文化馆送惠民演出进村，开展“学烟台、赶莱州”活动。", ["烟台"]),
    ("打造美丽乡村，建设富裕村、文明村，他到团结村走访。", ["团结村"]),
    ("莱州市红干椒畅销，英德红茶丰收。", ["莱州市", "英德"]),
    ("昔日荒山如今是国家AAA级旅游景区。", []),
    ("建成了白石故里至香山湖旅游公路。", []),
    ("项目落户贡川工业园，今年9月投产。", ["贡川工业园"]),
    ("柞村镇地处莱州市，辖田铺、许湾、河铺3个村。", ["柞村镇", "莱州市", "田铺村", "许湾村", "河铺村"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:20] for c in CASES])
def test_places(text, expected):
    got = [f for f in reading_of(text).found if f.type == "Place" and not f.silent and f.name not in ("徐州", "扬州")]
    known = {f.attributes["in"].name for f in got if "in" in f.attributes and f.rule == "composed"}
    assert list(dict.fromkeys(f.name for f in got if f.name not in known or f.name in expected)) == expected


CODES = [
    # (text, home area, place, code, rule)
    ("市中区举行活动。", "3704", "市中区", "370402", "home-area"),  # 枣庄, not 济南 or 内江
    ("济南市市中区举行活动。", "3704", "市中区", "370103", "chain"),
    ("鼓楼区发布通告。", "", "鼓楼区", None, ""),  # of four cities, none told
    ("福州市鼓楼区发布通告。", "", "鼓楼区", "350102", "chain"),
    ("吉林举办博览会。", "", "吉林", "22", "level"),  # the province before the city
    ("朝阳区发布通告。", "11", "朝阳区", "110105", "home-area"),
    ("南京市发布预警，鼓楼区积水。", "", "鼓楼区", "320106", "article"),
]


@pytest.mark.parametrize(("text", "home", "name", "code", "rule"), CODES)
def test_a_namesake_is_chosen_by_its_context(text, home, name, code, rule):
    place = next(f for f in reading_of(text, area=home).found if f.type == "Place" and f.name == name)
    assert (place.attributes.get("code"), place.resolved_by) == (code, rule)


def test_a_zone_alone_is_that_of_the_home_city_where_there_is_one():
    assert names(reading_of("示范区召开会议。", area="4108"), "Place") == ["示范区"]
    assert names(reading_of("病虫害防控示范区建成。", area="4108"), "Place") == []
    assert names(reading_of("示范区召开会议。"), "Place") == []
    named = reading_of("大同经济技术开发区签约，开发区党工委书记到会。", area="1402")
    assert set(names(named, "Place")) == {"大同经济技术开发区"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("柞村、驿道、朱桥等乡镇加大投入。", ["柞村", "驿道", "朱桥"]),
        ("他参观了我市柞村镇、驿道、平安庄、朱桥等地的企业。", ["柞村镇", "驿道", "平安庄", "朱桥"]),
        ("开发区、驿道、朱桥等园区扩建，驿道镇投产。", ["驿道镇", "朱桥"]),
        ("他摸过驿道、花坛、石凳等。", []),  # one town alone shows nothing
    ],
)
def test_towns_of_the_county_by_their_short_names(text, expected):
    assert names(reading_of(text, area="370683"), "Place") == expected


def test_a_hall_of_a_body_is_a_place():
    reading = reading_of("听证会在莱州市柞村镇政府会议室举行，报告会在莱州市人民医院学术报告厅举行。")
    stretches.find_halls(reading)
    halls = [f.name for f in reading.found if f.type == "Place" and f.attributes["kind"] == "site"]
    assert halls == ["柞村镇政府会议室", "莱州市人民医院学术报告厅"]
    reading = reading_of("运动会在柞村镇青山中学操场举办，队员在柞村镇中心小学操场训练。")
    stretches.find_halls(reading)
    halls = [f.name for f in reading.found if f.type == "Place" and f.attributes["kind"] == "site"]
    assert halls == ["青山中学操场", "柞村镇中心小学操场"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # nothing shows that it is a place: a ship, a fruit, a brand within the name of works
        ("渔船“闽霞渔01287”沉没。", []),
        ("崀山牌脐橙热销。", []),
        ("余吾煤业东坡风井工程总投资4.7亿元。", []),
        # led in, listed, short for an official name of a province that is told of, or known by its sound
        ("他在崀山待了三天。", ["崀山"]),
        ("演习在代尔拜拉赫举行。", ["代尔拜拉赫"]),
    ],
)
def test_what_only_the_tagger_sees_needs_to_be_led_in(text, expected):
    reading = reading_of(text)
    overlaps.settle(reading)
    assert names(reading, "Place") == expected
