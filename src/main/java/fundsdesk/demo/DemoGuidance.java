package fundsdesk.demo;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the client app shows in the demo: ways to deposit, their explanations, and whose clients pay where. */
@Component
@Profile("demo")
class DemoGuidance {

    private static final String WAYS = "deposit-parameters";

    private final DemoDesk desk;
    private final DemoReference reference;
    private final DemoPictures pictures;
    private final DemoOrders orders;
    private long instant;
    private long wire;
    private long yuan;
    private long machine;

    DemoGuidance(DemoDesk desk, DemoReference reference, DemoPictures pictures, DemoOrders orders) {
        this.desk = desk;
        this.reference = reference;
        this.pictures = pictures;
        this.orders = orders;
    }

    boolean add() {
        reference.add();
        ways();
        guidelines();
        rules();
        return true;
    }

    private void ways() {
        instant = way("FPS", "HKD", DemoDeposits.HSBC, 10, "Free", "免費", "Within the hour", "一小時內", "Recommended");
        publish(instant);
        publish(way(
                "BANK_TRANSFER", "HKD", DemoDeposits.HSBC, 20, "Free within HSBC", "滙豐轉賬免費", "Same day", "即日", null));
        publish(way(
                "BANK_TRANSFER",
                "HKD",
                DemoDeposits.BOC,
                30,
                "Free within Bank of China",
                "中銀轉賬免費",
                "Same day",
                "即日",
                null));
        publish(way(
                "CHEQUE",
                "HKD",
                DemoDeposits.HSBC,
                60,
                "Free",
                "免費",
                "2 business days after it was handed in",
                "交票後兩個工作天",
                null));
        wire = way(
                "WIRE",
                "USD",
                DemoDeposits.HSBC,
                40,
                "Your bank may charge HKD 60 to 200",
                "銀行或會收取港幣60至200元",
                "1 to 2 business days",
                "一至兩個工作天",
                null);
        publish(wire);
        yuan = way("BANK_TRANSFER", "CNY", DemoDeposits.BOC, 50, "Free", "免費", "Same day", "即日", null);
        way("FPS", "CNY", DemoDeposits.BOC, 70, "Free", "免費", "Within minutes", "數分鐘內", "New");
        machine = way("ATM", "HKD", DemoDeposits.HSBC, 90, "Free", "免費", "Next business day", "下一個工作天", null);
        publish(machine);
    }

    /** Larger instant transfers are taken. */
    boolean raised() {
        change(instant, Map.of("maximumAmount", "1000000"));
        return true;
    }

    /** Banks charge more for wires, and renminbi is taken. */
    boolean revised() {
        change(wire, Map.of("feeText", "Your bank may charge HKD 60 to 240", "feeTextChinese", "銀行或會收取港幣60至240元"));
        publish(yuan);
        return true;
    }

    /** Instant transfers became faster, and nobody pays in at machines any more. */
    boolean yesterday() {
        change(instant, Map.of("arrivalText", "Within minutes", "arrivalTextChinese", "數分鐘內"));
        desk.act(WAYS, machine, "unshelve", Map.of());
        return true;
    }

    private void change(long way, Map<String, String> to) {
        desk.act(WAYS, way, "edit", to);
    }

    private long way(
            String method,
            String currency,
            String account,
            int order,
            String fee,
            String feeChinese,
            String arrival,
            String arrivalChinese,
            @Nullable String tag) {
        Map<String, @Nullable Object> way = new HashMap<>();
        way.put("method", method);
        way.put("currency", currency);
        way.put("companyAccount", account);
        way.put("displayOrder", order);
        way.put("minimumAmount", "100");
        way.put("maximumAmount", method.equals("FPS") ? "500000" : null);
        way.put("feeText", fee);
        way.put("feeTextChinese", feeChinese);
        way.put("arrivalText", arrival);
        way.put("arrivalTextChinese", arrivalChinese);
        way.put("cutOff", method.equals("FPS") ? null : "16:00");
        way.put("tags", tag == null ? List.of() : List.of(tag));
        return desk.create(WAYS, way);
    }

    private void publish(long way) {
        desk.act(WAYS, way, "publish", Map.of());
    }

    private void guidelines() {
        String picture = pictures.transfer();
        guideline(
                "FPS",
                "en",
                "Pay in by FPS",
                """
                Open your bank's app and choose FPS
                Enter the account below as the payee
                Put your client number into the remark
                Tell us here that you paid\
                """,
                "FPS payments arrive **within minutes**, day and night.\n\n![From your bank's app to our account]("
                        + picture + ")",
                "Pay from an account in your own name. Payments from others are sent back.");
        guideline(
                "FPS",
                "zh-HK",
                "以轉數快存款",
                """
                打開銀行應用程式，選擇轉數快
                輸入以下收款賬戶
                在備註填上客戶號碼
                付款後在此通知我們\
                """,
                "轉數快款項**數分鐘內**到賬，全日無休。\n\n![由銀行應用程式轉賬至我們的賬戶](" + picture + ")",
                "請使用本人名下的賬戶。第三者付款將會退回。");
        guideline(
                "BANK_TRANSFER",
                "en",
                "Pay in by bank transfer",
                """
                Add the account below as a payee
                Transfer the amount in the same currency
                Keep the receipt and send it here\
                """,
                """
                | When you pay | When it counts |
                | --- | --- |
                | before 16:00 on a business day | the same day |
                | later | the next business day |\
                """,
                "Put your client number into the reference.");
        guideline("BANK_TRANSFER", "zh-HK", "以銀行轉賬存款", """
            將以下賬戶加入收款人
            以相同貨幣轉賬
            保留收據並在此上載\
            """, "工作天下午四時前轉賬，**即日**處理。", "請在附言填上客戶號碼。");
        guideline(
                "WIRE",
                "en",
                "Pay in by wire",
                """
                Ask your bank for a telegraphic transfer
                Let all charges be paid by you (OUR)
                Send us the transfer advice\
                """,
                "Banks on the way may keep a fee: choose **OUR**, so that the whole amount arrives.",
                "Allow one to two business days.");
        guideline(
                "CHEQUE",
                "en",
                "Pay in by cheque",
                """
                Make the cheque out to Fundsdesk Securities Limited
                Write your client number on its back
                Hand it in at any branch of the bank below\
                """,
                "A cheque is credited when the bank has cleared it.",
                "Cheques of others are not accepted.");
    }

    private void guideline(String method, String language, String title, String steps, String body, String notes) {
        desk.create(
                "deposit-guidelines",
                Map.of(
                        "method", method,
                        "language", language,
                        "title", title,
                        "steps", steps,
                        "body", body,
                        "notes", notes,
                        "published", true));
    }

    private void rules() {
        long virtual =
                desk.create("bank-groups", Map.of("name", "Virtual banks", "banks", List.of(bank("387"), bank("395"))));
        rule("BANK", "clientBank", bank("012"), DemoDeposits.BOC, 10);
        rule("GROUP", "bankGroup", virtual, DemoDeposits.HSBC, 20);
        rule("ANY_OTHER", "", 0, DemoDeposits.HSBC, 900);
    }

    private void rule(String target, String named, long whom, String account, int priority) {
        Map<String, @Nullable Object> rule = new HashMap<>();
        rule.put("method", "BANK_TRANSFER");
        rule.put("currency", "HKD");
        rule.put("target", target);
        rule.put("companyAccount", account);
        rule.put("priority", priority);
        if (!named.isEmpty()) {
            rule.put(named, whom);
        }
        desk.create("receiving-bank-rules", rule);
    }

    private long bank(String code) {
        return orders.newest("banks", Filter.where("code", Operator.EQ, code));
    }
}
