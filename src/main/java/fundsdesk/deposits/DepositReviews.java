package fundsdesk.deposits;

import org.springframework.data.repository.Repository;

interface DepositReviews extends Repository<DepositReview, Long> {
    DepositReview save(DepositReview review);
}
