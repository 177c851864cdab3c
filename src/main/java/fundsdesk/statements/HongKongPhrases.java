package fundsdesk.statements;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Phrases of Hong Kong and mainland banks and the one word that each stands for; and names that need no such word. */
final class HongKongPhrases {

    private static final Map<String, String> LATIN = Map.ofEntries(
            Map.entry("A/C", "ACCT"),
            Map.entry("B/O", "FROM"),
            Map.entry("T/T", "TT"),
            Map.entry("BY ORDER OF", "FROM"),
            Map.entry("OUR REF", "REF"),
            Map.entry("YOUR REF", "REF"),
            Map.entry("TELEGRAPHIC TRANSFER", "TT"),
            Map.entry("E-BANKING", "EBANKING"),
            Map.entry("FASTER PAYMENT SYSTEM", "FPS"),
            Map.entry("FASTER PAYMENT", "FPS"));

    /** Traditional and Simplified, several phrases for one word. */
    private static final Map<String, String> CHINESE = Map.of(
            "FPS", "轉數快 转数快",
            "TRF", "轉賬 轉帳 转账 網銀 网银 跨行 手機銀行 手机银行 匯款 汇款",
            "FROM", "來自 来自 轉賬自 轉帳自 转账自 付款人 付款人名稱 付款人名称 付款人姓名 匯款人 汇款人 匯款人名稱 汇款人名称 匯款人姓名 汇款人姓名",
            "TO", "收款人",
            "CR", "匯入 汇入 存入 轉入 转入",
            "CHQ", "支票",
            "REF", "參考編號 參考 参考编号 参考 參考號 参考号",
            "ACCT", "戶口 賬號 帳號 账号 賬戶 账户 户口",
            "NOTE", "附言 備註 备注 摘要 用途");

    private static final Map<String, String> PHRASES = phrases();

    private static final Pattern PHRASE = Pattern.compile(
            "(?<![A-Z])(?:" + longestFirst(LATIN.keySet()) + ")(?![A-Z])|"
                    + longestFirst(PHRASES.keySet().stream()
                            .filter(phrase -> !LATIN.containsKey(phrase))
                            .toList()),
            Pattern.CASE_INSENSITIVE);

    /** The surnames of nearly everybody in Hong Kong, by which a Chinese name is told from other words. */
    private static final String SURNAMES = "陳陈李張张黃黄何林吳吴王梁鄭郑劉刘周楊杨羅罗葉叶鄧邓馮冯朱蔡曾馬马郭潘許许鍾钟余謝谢蕭萧胡趙赵盧卢徐莫麥麦江唐冼程關关"
            + "伍譚谭沈袁方蘇苏彭呂吕姚湯汤石溫温甘高孫孙杜丁龍龙崔陸陆韓韩任魏施倫伦歐欧區区司嚴严簡简賴赖黎鄺邝龔龚戴范范侯游翁紀纪柯洪倪霍招詹雷董尹顧顾賀贺孔"
            + "白夏薛田宋姜錢钱邱丘傅汪章陶熊祝蔣蒋阮秦廖岑凌勞劳屈容源植駱骆鮑鲍康殷文成古左利俞柳盛童桂梅鄒邹曹聶聂季盤盘";

    private static final Pattern CHINESE_NAME = Pattern.compile("[" + SURNAMES
            + "][\\p{IsHan}*]{2}|(?:歐陽|欧阳|司徒|上官|諸葛|诸葛)[\\p{IsHan}*]{1,2}|\\p{IsHan}{3,}(?:公司|銀行|银行|集團|集团)");

    private static final Pattern COMPANY = Pattern.compile(
            "\\S+ .*\\b(?:LTD|LIMITED|INC|CORP|CORPORATION|COMPANY|LLC|LLP|GMBH|PLC)\\b\\.?", Pattern.CASE_INSENSITIVE);

    private HongKongPhrases() {}

    /** The text with each phrase as its word. */
    static String marked(String text) {
        return PHRASE.matcher(text)
                .replaceAll(found -> " " + PHRASES.getOrDefault(found.group().toUpperCase(Locale.ROOT), "") + " ");
    }

    /** Whether the text can be nothing but somebody's name: a Chinese name, or a company with its legal form. */
    static boolean isNameByItself(String text) {
        return CHINESE_NAME.matcher(text).matches() || COMPANY.matcher(text).matches();
    }

    private static Map<String, String> phrases() {
        Map<String, String> phrases = new HashMap<>(LATIN);
        CHINESE.forEach((word, all) -> {
            for (String phrase : all.split(" ")) {
                phrases.put(phrase, word);
            }
        });
        return Map.copyOf(phrases);
    }

    private static String longestFirst(Collection<String> phrases) {
        return phrases.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
