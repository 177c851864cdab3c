package fundsdesk.names;

import com.ibm.icu.text.Transliterator;
import java.util.Map;

/** Brings the written forms of one Chinese character together: traditional, simplified, and printing variants. */
final class HanForms {

    /** Variants that both are written in Hong Kong and that ICU's Traditional-Simplified keeps apart. */
    private static final String VARIANTS = "峯峰羣群啓启啟启衞卫衛卫恆恒裏里裡里綫线線线栢柏煕熙敍叙敘叙爲为為为鷄鸡雞鸡牀床濶阔鋭锐説说悦悦悅悦閲阅閱阅脱脱脫脱税税稅税絶绝内内內内兑兑兌兑"
            + "録录錄录緑绿綠绿强强強强硏研姸妍靑青淸清眞真愼慎鎭镇顚颠塡填黃黄吳吴呂吕溫温蘊蕴戶户産产產产顏颜彥彦槪概旣既卽即鄕乡寳宝寶宝珎珍寗宁寧宁甯宁汙污祕秘锺钟鎻锁";

    private static final Map<String, String> FORM = variants();

    private static final Transliterator SIMPLIFIER = Transliterator.getInstance("Traditional-Simplified");

    private static final String[] CACHE = new String[Character.MAX_VALUE + 1];

    private HanForms() {}

    /** The one form by which a character is compared: simplified, without printing variants. */
    static String simplified(String character) {
        char first = character.charAt(0);
        if (Character.isSurrogate(first)) {
            return character;
        }
        String form = CACHE[first];
        if (form == null) {
            // Two threads may both compute it: they write the same value.
            form = FORM.getOrDefault(character, SIMPLIFIER.transliterate(character));
            CACHE[first] = form;
        }
        return form;
    }

    /** Whether the character is a printing variant of another. */
    static boolean isVariant(String character) {
        return FORM.containsKey(character);
    }

    private static Map<String, String> variants() {
        Map<String, String> forms = new java.util.HashMap<>();
        for (int at = 0; at < VARIANTS.length(); at += 2) {
            forms.put(VARIANTS.substring(at, at + 1), VARIANTS.substring(at + 1, at + 2));
        }
        return Map.copyOf(forms);
    }
}
