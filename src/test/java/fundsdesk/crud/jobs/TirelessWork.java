package fundsdesk.crud.jobs;

import org.springframework.stereotype.Component;

/** Work that can begin again. */
@Component
class TirelessWork implements JobHandler<SlowWork.Input> {

    private final SlowWork work;

    TirelessWork(SlowWork work) {
        this.work = work;
    }

    @Override
    public String kind() {
        return "tireless";
    }

    @Override
    public Class<SlowWork.Input> input() {
        return SlowWork.Input.class;
    }

    @Override
    public void run(JobContext context, SlowWork.Input input) throws Exception {
        work.run(context, input);
    }

    @Override
    public boolean resumes() {
        return true;
    }
}
