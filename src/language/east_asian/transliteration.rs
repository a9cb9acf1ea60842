//! The characters with which Chinese writes foreign names by their sound.

/// Newspapers follow the tables of the Xinhua agency's translation office, which give one character for each syllable
/// of a foreign name (and another for women's names): some three hundred in all. A run with any other character is not
/// such a name.
pub const TRANSLITERATION: &str = "阿埃艾爱安昂奥巴白百柏班邦包宝保鲍贝本比彼毕宾滨冰波玻勃伯博卜不布采蔡策查柴昌彻陈茨慈次村达大戴黛丹当岛道得\
德登邓狄迪底地蒂第丁东冬都杜敦顿多朵俄厄恩儿尔耳法凡范梵方菲费芬丰冯佛夫弗伏福甫盖甘冈高戈哥歌格葛根贡古顾瓜关广圭贵郭果哈海罕翰汉豪浩合何荷赫黑亨洪侯胡华怀惠霍基姬\
吉纪季济加佳迦嘉贾简江蒋姜焦杰捷金津京久居喀卡凯坎康考柯科可克肯孔寇库夸匡奎坤昆阔拉喇莱赖兰朗劳老勒雷蕾累黎里理李利立丽莉里连廉良梁列烈林琳龄留刘琉柳龙隆卢鲁路露\
吕伦论罗洛马玛迈麦满曼芒毛茅梅门蒙孟米密蜜敏明摩莫墨默姆木穆拿哪那娜纳乃奈南楠瑙内能尼妮倪涅宁牛纽农努诺女欧帕派潘庞佩裴彭蓬皮匹平坡珀朴浦普其奇齐恰契千强乔切钦琴青琼\
丘屈让热仁日荣茹儒瑞若撒萨塞赛桑瑟森僧沙莎珊山善尚绍舍申圣胜盛施诗石什史士世寿舒朔司丝思斯松苏孙所索塔台泰坦汤唐陶特腾提惕田铁廷亭通突图土托脱陀瓦娃万旺望威维韦卫\
伟魏温文翁沃伍武乌吾西希悉锡席喜夏先咸香祥萧肖歇谢辛欣新馨兴雄休修秀旭许宣逊雅亚延彦扬阳杨瑶耶叶伊依宜怡易因茵印英永勇尤优犹于雨玉裕渊约越赞泽曾扎詹湛章张赵哲珍真\
芝治中钟周朱竺卓兹子宗祖佐丁";

/// Whether foreign names are written with this character, in simplified form.
pub fn transliterates(letter: char) -> bool {
    TRANSLITERATION.contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_names_are_written_with_few_characters() {
        let foreign = "特朗普博尔顿奥巴马华盛顿休斯敦约翰俄罗斯施瓦辛格";
        assert!(foreign.chars().all(transliterates));
        assert!(!"就有两次".chars().all(transliterates) && !transliterates('后'));
    }
}
